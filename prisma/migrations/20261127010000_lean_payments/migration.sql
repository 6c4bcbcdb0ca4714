-- Paying a case and its bill touches no index that does not change with it, and finds room beside the old row.
ALTER TABLE "CardCase" ADD COLUMN "isOpen" BOOLEAN GENERATED ALWAYS AS ("progress" IN ('UNPAID', 'PROCESSING')) STORED;
DROP INDEX "CardCase_open_key";
CREATE UNIQUE INDEX "CardCase_open_key" ON "CardCase" ("studentId", "schoolCode", "studentNo")
  WHERE "isOpen" AND NOT "besideAnother";
DROP INDEX "CardCase_card_key";
CREATE UNIQUE INDEX "CardCase_card_key" ON "CardCase" ("schoolCode", "studentNo", "idNumberHash")
  WHERE "isOpen" AND NOT "besideAnother" AND "identityErasedAt" IS NULL;
DROP INDEX "CardCase_unpaid_idx";
CREATE INDEX "CardCase_on_its_way_idx" ON "CardCase" ("submittedAt") WHERE "isOpen";
ALTER TABLE "CardCase" SET (fillfactor = 70);

-- Those that are told of lie in "Notice_untold_idx" too.
DROP INDEX "Notice_pending_idx";
DROP INDEX "Notice_pushedWith_idx";
CREATE INDEX "Notice_pushedWith_idx" ON "Notice" ("pushedWith") WHERE "pushedWith" IS NOT NULL;

-- Days come in their order.
DROP INDEX "LedgerTransaction_occurredOn_idx";
CREATE INDEX "LedgerTransaction_occurredOn_idx" ON "LedgerTransaction" USING BRIN ("occurredOn");
