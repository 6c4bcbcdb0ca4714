-- AlterTable
ALTER TABLE "Photo" ADD COLUMN     "lineMessageId" VARCHAR(64);

-- CreateTable
CREATE TABLE "HandOff" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "schoolCode" VARCHAR(6),
    "caseId" UUID,
    "state" VARCHAR(40) NOT NULL,
    "category" "Category",
    "language" VARCHAR(5) NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "takenBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "HandOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenuLink" (
    "studentId" UUID NOT NULL,
    "richMenuId" VARCHAR(100),
    "orders" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),

    CONSTRAINT "MenuLink_pkey" PRIMARY KEY ("studentId")
);

-- CreateIndex
CREATE INDEX "HandOff_studentId_idx" ON "HandOff"("studentId");

-- CreateIndex
CREATE INDEX "MenuLink_nextAttemptAt_idx" ON "MenuLink"("nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_lineMessageId_key" ON "Photo"("lineMessageId");

-- AddForeignKey
ALTER TABLE "HandOff" ADD CONSTRAINT "HandOff_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOff" ADD CONSTRAINT "HandOff_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOff" ADD CONSTRAINT "HandOff_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuLink" ADD CONSTRAINT "MenuLink_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "HandOff_one_open" ON "HandOff" ("studentId") WHERE "endedAt" IS NULL;
CREATE INDEX "HandOff_queue_idx" ON "HandOff" ("schoolCode", "requestedAt") WHERE "endedAt" IS NULL;
CREATE INDEX "HandOff_due_idx" ON "HandOff" ("dueAt") WHERE "endedAt" IS NULL;

-- Who has an open case already gets her menu by the first look.
INSERT INTO "MenuLink" ("studentId", "nextAttemptAt")
  SELECT DISTINCT "studentId", now() FROM "CardCase" WHERE progress IN ('UNPAID', 'PROCESSING');
