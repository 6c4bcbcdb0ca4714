-- AlterEnum
ALTER TYPE "CardOrderKind" RENAME VALUE 'REFUND' TO 'REFUND_BALANCE';
ALTER TYPE "CardOrderKind" ADD VALUE 'TRANSFER' BEFORE 'REFUND_BALANCE';

-- AlterEnum
ALTER TYPE "Channel" ADD VALUE 'GIRO';

-- AlterEnum
ALTER TYPE "ReceiptState" ADD VALUE 'REVERSED';

-- DropIndex
DROP INDEX "CardOrder_caseId_kind_key";

-- AlterTable
ALTER TABLE "CardOrder" ADD COLUMN     "balance" INTEGER,
ADD COLUMN     "cardTail" VARCHAR(8),
ADD COLUMN     "outcome" VARCHAR(10),
ADD COLUMN     "payloadSealed" TEXT,
ADD COLUMN     "reason" VARCHAR(200),
ADD COLUMN     "resultAt" TIMESTAMPTZ(3),
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Receipt" ADD COLUMN     "accountedOn" DATE,
ADD COLUMN     "agency" VARCHAR(8),
ADD COLUMN     "handOverId" UUID,
ADD COLUMN     "settledOn" DATE;

-- AlterTable
ALTER TABLE "Tariff" ADD COLUMN     "lossFeeFrom" VARCHAR(10) NOT NULL DEFAULT 'prepaid';

-- CreateTable
CREATE TABLE "LedgerTransaction" (
    "id" UUID NOT NULL,
    "causeType" VARCHAR(20) NOT NULL,
    "causeId" VARCHAR(100) NOT NULL,
    "step" VARCHAR(40) NOT NULL,
    "caseId" UUID,
    "occurredOn" DATE NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "lines" INTEGER NOT NULL,
    "reverses" UUID,
    "reason" VARCHAR(100),

    CONSTRAINT "LedgerTransaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" BIGSERIAL NOT NULL,
    "transactionId" UUID NOT NULL,
    "debit" VARCHAR(20) NOT NULL,
    "debitKey" VARCHAR(100) NOT NULL,
    "credit" VARCHAR(20) NOT NULL,
    "creditKey" VARCHAR(100) NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyItem" (
    "id" UUID NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "receiptId" UUID,
    "caseId" UUID,
    "amount" INTEGER NOT NULL,
    "owner" VARCHAR(60) NOT NULL DEFAULT 'ipass',
    "nextStep" VARCHAR(30) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" VARCHAR(30),
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "MoneyItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyItemEvent" (
    "id" BIGSERIAL NOT NULL,
    "itemId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "MoneyItemEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" UUID NOT NULL,
    "kind" VARCHAR(10) NOT NULL,
    "caseId" UUID,
    "receiptId" UUID,
    "itemId" UUID,
    "method" VARCHAR(10) NOT NULL,
    "amount" INTEGER NOT NULL,
    "postage" INTEGER NOT NULL DEFAULT 0,
    "lossFee" INTEGER NOT NULL DEFAULT 0,
    "state" VARCHAR(12) NOT NULL,
    "bankCode" VARCHAR(3),
    "branchCode" VARCHAR(4),
    "accountNoSealed" TEXT,
    "addressSealed" TEXT,
    "payeeSealed" TEXT,
    "proof" TEXT,
    "provedBy" TEXT,
    "batchId" UUID,
    "previousId" UUID,
    "providerId" VARCHAR(19),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefundBatch" (
    "id" UUID NOT NULL,
    "method" VARCHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,

    CONSTRAINT "RefundBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CashHandOver" (
    "id" UUID NOT NULL,
    "schoolCode" VARCHAR(6) NOT NULL,
    "amount" INTEGER NOT NULL,
    "handedAt" TIMESTAMPTZ(3) NOT NULL,
    "handedBy" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "receivedBy" TEXT,

    CONSTRAINT "CashHandOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "day" DATE NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "works" BOOLEAN NOT NULL DEFAULT false,
    "source" VARCHAR(200) NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerTransaction_reverses_key" ON "LedgerTransaction"("reverses");

-- CreateIndex
CREATE INDEX "LedgerTransaction_caseId_idx" ON "LedgerTransaction"("caseId");

-- CreateIndex
CREATE INDEX "LedgerTransaction_occurredOn_idx" ON "LedgerTransaction"("occurredOn");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerTransaction_causeType_causeId_step_key" ON "LedgerTransaction"("causeType", "causeId", "step");

-- CreateIndex
CREATE INDEX "LedgerEntry_transactionId_idx" ON "LedgerEntry"("transactionId");

-- CreateIndex
CREATE INDEX "LedgerEntry_debit_debitKey_idx" ON "LedgerEntry"("debit", "debitKey");

-- CreateIndex
CREATE INDEX "LedgerEntry_credit_creditKey_idx" ON "LedgerEntry"("credit", "creditKey");

-- CreateIndex
CREATE INDEX "MoneyItem_caseId_idx" ON "MoneyItem"("caseId");

-- CreateIndex
CREATE INDEX "MoneyItem_openedAt_idx" ON "MoneyItem"("openedAt");

-- CreateIndex
CREATE INDEX "MoneyItemEvent_itemId_id_idx" ON "MoneyItemEvent"("itemId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_previousId_key" ON "Refund"("previousId");

-- CreateIndex
CREATE INDEX "Refund_caseId_idx" ON "Refund"("caseId");

-- CreateIndex
CREATE INDEX "Refund_receiptId_idx" ON "Refund"("receiptId");

-- CreateIndex
CREATE INDEX "Refund_state_createdAt_idx" ON "Refund"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Refund_nextAttemptAt_idx" ON "Refund"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "Refund_batchId_idx" ON "Refund"("batchId");

-- CreateIndex
CREATE INDEX "CashHandOver_schoolCode_handedAt_idx" ON "CashHandOver"("schoolCode", "handedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CardOrder_caseId_kind_round_key" ON "CardOrder"("caseId", "kind", "round");

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_handOverId_fkey" FOREIGN KEY ("handOverId") REFERENCES "CashHandOver"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_transactionId_fkey" FOREIGN KEY ("transactionId") REFERENCES "LedgerTransaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyItem" ADD CONSTRAINT "MoneyItem_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyItem" ADD CONSTRAINT "MoneyItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyItemEvent" ADD CONSTRAINT "MoneyItemEvent_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "MoneyItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "MoneyItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "RefundBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CashHandOver" ADD CONSTRAINT "CashHandOver_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerTransaction" ADD CONSTRAINT "LedgerTransaction_reverses_fkey" FOREIGN KEY ("reverses") REFERENCES "LedgerTransaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a Prisma schema cannot say; tests hold each of these rules.

-- A pair of two different accounts and a positive amount balances by construction.
ALTER TABLE "LedgerEntry"
  ADD CONSTRAINT "LedgerEntry_amount_check" CHECK ("amount" > 0),
  ADD CONSTRAINT "LedgerEntry_accounts_check" CHECK (("debit", "debitKey") IS DISTINCT FROM ("credit", "creditKey"));
ALTER TABLE "LedgerEntry"
  ADD CONSTRAINT "LedgerEntry_names_check" CHECK ("debit" = ANY (ARRAY['receivable', 'billed', 'clearing', 'bank', 'fee', 'surplus', 'unidentified', 'cardCore', 'cardBalance', 'postage']) AND "credit" = ANY (ARRAY['receivable', 'billed', 'clearing', 'bank', 'fee', 'surplus', 'unidentified', 'cardCore', 'cardBalance', 'postage']));
ALTER TABLE "LedgerTransaction"
  ADD CONSTRAINT "LedgerTransaction_lines_check" CHECK ("lines" > 0),
  ADD CONSTRAINT "LedgerTransaction_cause_check"
    CHECK ("causeType" = ANY (ARRAY['bill', 'receipt', 'refund', 'settlement', 'handOver', 'cardOrder', 'correction']));

-- A transaction ends with exactly as many entries as it says: none is missing at its commit, none comes later.
CREATE FUNCTION ledger_entries_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM "LedgerEntry" WHERE "transactionId" = NEW."id") <> NEW."lines" THEN
    RAISE EXCEPTION 'ledger: transaction % has not the % entries that it says', NEW."id", NEW."lines"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_complete AFTER INSERT ON "LedgerTransaction"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entries_complete();

CREATE FUNCTION ledger_entries_fit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "LedgerTransaction" t
    WHERE t."id" IN (SELECT "transactionId" FROM added)
      AND t."lines" < (SELECT count(*) FROM "LedgerEntry" e WHERE e."transactionId" = t."id")
  ) THEN
    RAISE EXCEPTION 'ledger: a transaction is complete, no entry can be added'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entries_fit AFTER INSERT ON "LedgerEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_fit();

-- Nothing is edited or taken away. The function looks at no row, so that TRUNCATE meets it as well.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ledger_transaction_kept BEFORE UPDATE OR DELETE ON "LedgerTransaction"
  FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER ledger_transaction_not_emptied BEFORE TRUNCATE ON "LedgerTransaction"
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER ledger_entry_kept BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER ledger_entry_not_emptied BEFORE TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- Also for a session that skips ordinary triggers (session_replication_role).
ALTER TABLE "LedgerTransaction" ENABLE ALWAYS TRIGGER ledger_transaction_complete;
ALTER TABLE "LedgerTransaction" ENABLE ALWAYS TRIGGER ledger_transaction_kept;
ALTER TABLE "LedgerTransaction" ENABLE ALWAYS TRIGGER ledger_transaction_not_emptied;
ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER ledger_entries_fit;
ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER ledger_entry_kept;
ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER ledger_entry_not_emptied;

-- Money is one thing to do at a time.
CREATE UNIQUE INDEX "MoneyItem_open_key" ON "MoneyItem" ("receiptId") WHERE "closedAt" IS NULL;
CREATE INDEX "MoneyItem_open_idx" ON "MoneyItem" ("openedAt", "id") WHERE "closedAt" IS NULL;
