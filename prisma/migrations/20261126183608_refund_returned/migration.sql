-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "refundReturnedAt" TIMESTAMPTZ(3);

-- Refunds that came back before this column was kept.
UPDATE "CardCase" c SET "refundReturnedAt" = last."at"
FROM (
  SELECT DISTINCT ON ("caseId") "caseId", "code", "at"
  FROM "CaseHistory"
  WHERE "code" IN ('refunded', 'refundReturned')
  ORDER BY "caseId", "id" DESC
) last
WHERE last."caseId" = c."id" AND last."code" = 'refundReturned';
