-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "lossAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lossConfirmedAt" TIMESTAMPTZ(3);

-- A replacement may stand beside the loss report of its card, also of one account (ADR 16).
DROP INDEX "CardCase_open_key";
CREATE UNIQUE INDEX "CardCase_open_key" ON "CardCase" ("studentId", "schoolCode", "studentNo")
  WHERE "progress" IN ('UNPAID', 'PROCESSING') AND NOT "besideAnother";
