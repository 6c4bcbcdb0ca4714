-- AlterTable
ALTER TABLE "HandOff" ADD COLUMN     "farewell" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "speaker" VARCHAR(10) NOT NULL DEFAULT 'waiting',
ADD COLUMN     "toldAt" TIMESTAMPTZ(3),
ADD COLUMN     "unansweredSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HandOffMessage" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "handOffId" UUID NOT NULL,
    "author" VARCHAR(10) NOT NULL,
    "by" TEXT,
    "textSealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "eventId" VARCHAR(64),
    "lineMessageId" VARCHAR(64),
    "replyToken" TEXT,
    "replyUntil" TIMESTAMPTZ(3),
    "noticeId" UUID,

    CONSTRAINT "HandOffMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HandOffMessage_eventId_key" ON "HandOffMessage"("eventId");

-- CreateIndex
CREATE INDEX "HandOffMessage_handOffId_seq_idx" ON "HandOffMessage"("handOffId", "seq");

-- CreateIndex
CREATE INDEX "HandOff_lastAt_idx" ON "HandOff"("lastAt");

-- AddForeignKey
ALTER TABLE "HandOffMessage" ADD CONSTRAINT "HandOffMessage_handOffId_fkey" FOREIGN KEY ("handOffId") REFERENCES "HandOff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "HandOff" SET
  "speaker" = CASE WHEN "endedAt" IS NOT NULL THEN 'bot' WHEN "takenAt" IS NOT NULL THEN 'staff' ELSE 'waiting' END,
  "lastAt" = COALESCE("endedAt", "takenAt", "requestedAt"),
  "unansweredSince" = CASE WHEN "endedAt" IS NULL THEN "requestedAt" END;

-- The other way round is not asked: a process of the version before ends without naming a speaker.
ALTER TABLE "HandOff" ADD CONSTRAINT "HandOff_bot_has_ended" CHECK ("speaker" <> 'bot' OR "endedAt" IS NOT NULL);
ALTER TABLE "HandOff" ADD CONSTRAINT "HandOff_speaker" CHECK ("speaker" IN ('bot', 'waiting', 'staff'));
