-- AlterEnum
ALTER TYPE "NoticeState" ADD VALUE 'DROPPED';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "deliveredBy" VARCHAR(20),
ADD COLUMN     "heldBy" VARCHAR(64),
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3),
ADD COLUMN     "onceKey" VARCHAR(120),
ADD COLUMN     "pushedWith" UUID,
ADD COLUMN     "textVersion" VARCHAR(20) NOT NULL DEFAULT '1',
ADD COLUMN     "undelivered" VARCHAR(20),
ADD COLUMN     "undeliveredAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PushQuota" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "limit" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "usedUpSince" TIMESTAMPTZ(3),
    "nextCheckAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushQuota_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_onceKey_key" ON "Notice"("onceKey");

-- CreateIndex
CREATE INDEX "Notice_pushedWith_idx" ON "Notice"("pushedWith");

-- One row: whoever sets it up first, all read the same.
ALTER TABLE "PushQuota" ADD CONSTRAINT "PushQuota_one_row" CHECK ("id" = 1);

-- All that a student was not told, looked for with every word of hers.
CREATE INDEX "Notice_untold_idx" ON "Notice" ("lineUserId", "seq") WHERE "state" IN ('PENDING', 'PARKED');

-- Why the parked ones could not be pushed was kept in words.
UPDATE "Notice" SET "undeliveredAt" = "createdAt", "undelivered" = CASE
    WHEN "error" = 'blocked' THEN 'blocked'
    WHEN "error" LIKE '429 %' THEN 'quota'
    WHEN "error" LIKE '4__ %' THEN 'refused'
    ELSE 'gaveUp' END
  WHERE "state" = 'PARKED';
UPDATE "Notice" SET "deliveredBy" = 'push' WHERE "state" = 'DELIVERED';

-- Whoever had a card sent is reminded to fetch it.
CREATE INDEX "CardCase_shipped_idx" ON "CardCase" ("shippedAt") WHERE "shippedAt" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;
