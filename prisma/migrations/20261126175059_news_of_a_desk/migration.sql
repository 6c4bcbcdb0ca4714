-- DropIndex
DROP INDEX "HandOff_lastAt_idx";

-- CreateIndex
CREATE INDEX "HandOff_schoolCode_lastAt_idx" ON "HandOff"("schoolCode", "lastAt");
