-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "contactErasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "identityErasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Photo" ADD COLUMN     "fileGoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Student" ADD COLUMN     "deletionRequestedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sessionEpoch" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CaseBinding" (
    "caseId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseBinding_pkey" PRIMARY KEY ("caseId","studentId")
);

-- CreateIndex
CREATE INDEX "CaseBinding_studentId_idx" ON "CaseBinding"("studentId");

-- CreateIndex
CREATE INDEX "CardCase_photoId_idx" ON "CardCase"("photoId");

-- CreateIndex
CREATE INDEX "InboxEvent_receivedAt_idx" ON "InboxEvent" USING BRIN ("receivedAt");

-- AddForeignKey
ALTER TABLE "CaseBinding" ADD CONSTRAINT "CaseBinding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseBinding" ADD CONSTRAINT "CaseBinding_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The retention sweep reads only what it may still have to erase.
CREATE INDEX "Photo_kept_idx" ON "Photo" ("createdAt") WHERE "deletedAt" IS NULL;
CREATE INDEX "Photo_unfinished_idx" ON "Photo" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "fileGoneAt" IS NULL;
CREATE INDEX "CardCase_contact_idx" ON "CardCase" ("endedAt") WHERE "contactErasedAt" IS NULL;
CREATE INDEX "CardCase_identity_idx" ON "CardCase" ("endedAt") WHERE "identityErasedAt" IS NULL;
CREATE INDEX "Student_deletion_idx" ON "Student" ("deletionRequestedAt") WHERE "deletionRequestedAt" IS NOT NULL;

-- Cases that were over before this rule: counted from their last event.
UPDATE "CardCase" c SET "endedAt" = coalesce(c."closedAt", (SELECT max(h.at) FROM "CaseHistory" h WHERE h."caseId" = c.id))
  WHERE c.progress IN ('CLOSED', 'LAPSED', 'VOIDED');
