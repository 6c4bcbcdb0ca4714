-- CreateTable
CREATE TABLE "RefundEvent" (
    "id" BIGSERIAL NOT NULL,
    "refundId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "event" VARCHAR(20) NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "from" VARCHAR(12) NOT NULL,
    "to" VARCHAR(12) NOT NULL,

    CONSTRAINT "RefundEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RefundEvent_refundId_id_idx" ON "RefundEvent"("refundId", "id");

-- AddForeignKey
ALTER TABLE "RefundEvent" ADD CONSTRAINT "RefundEvent_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_amounts_check" CHECK (amount > 0 AND postage >= 0 AND "lossFee" >= 0);

-- Whether it went by LINE Pay is told by LINE Pay's list of refunds: two whose end is open could not be told apart.
CREATE UNIQUE INDEX "Refund_line_pay_key" ON "Refund" ("receiptId")
  WHERE method = 'LINE_PAY' AND state IN ('CREATED', 'SUBMITTED', 'UNKNOWN');

-- The balance of a card is given back once.
CREATE UNIQUE INDEX "Refund_balance_key" ON "Refund" ("caseId")
  WHERE kind = 'BALANCE' AND state IN ('CREATED', 'SUBMITTED', 'UNKNOWN', 'SENT');
