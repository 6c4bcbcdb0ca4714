-- The number of insertion and the place in the feed are two things from now on: a row is numbered once it can be read.
ALTER TABLE "CardOrder" RENAME COLUMN "seq" TO "id";
ALTER SEQUENCE "CardOrder_seq_seq" RENAME TO "CardOrder_id_seq";

-- AlterTable
ALTER TABLE "CardOrder" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "answeredBy" VARCHAR(60),
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "seq" BIGINT,
ADD COLUMN     "supersededAt" TIMESTAMPTZ(3);

UPDATE "CardOrder" SET "seq" = "id";

-- Until now an order was written after it had been carried out by hand, and an acknowledgement said that a stop had been.
UPDATE "CardOrder" SET "outcome" = 'DONE', "resultAt" = "createdAt", "answeredAt" = "createdAt", "answeredBy" = 'system'
WHERE "kind" IN ('PRODUCE', 'REFUND_BALANCE') AND "outcome" IS NULL;
UPDATE "CardOrder" SET "outcome" = 'DONE', "resultAt" = "ackedAt", "answeredAt" = "ackedAt", "answeredBy" = 'system'
WHERE "kind" = 'STOP' AND "ackedAt" IS NOT NULL AND "outcome" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "CardOrder_seq_key" ON "CardOrder"("seq");

-- What the next reader numbers, what is still to be sent, and the queue of what waits for the card core or for the desk.
CREATE INDEX "CardOrder_unnumbered_idx" ON "CardOrder" ("id") WHERE "seq" IS NULL;
CREATE INDEX "CardOrder_unsent_idx" ON "CardOrder" ("seq") WHERE "sentAt" IS NULL AND "seq" IS NOT NULL;
CREATE INDEX "CardOrder_queue_idx" ON "CardOrder" ("createdAt", "id")
WHERE "supersededAt" IS NULL AND ("outcome" IS NULL OR "outcome" = 'REFUSED');

ALTER TABLE "CardOrder" ADD CONSTRAINT "CardOrder_answer_check" CHECK (
  ("outcome" IS NULL) = ("answeredAt" IS NULL) AND ("outcome" IS NULL OR "outcome" IN ('DONE', 'REFUSED'))
);
