-- CreateTable
CREATE TABLE "ReceiptSighting" (
    "id" BIGSERIAL NOT NULL,
    "receiptId" UUID NOT NULL,
    "source" VARCHAR(12) NOT NULL,
    "reference" VARCHAR(120) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "fileId" UUID,
    "lineNo" INTEGER,

    CONSTRAINT "ReceiptSighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "contentHash" VARCHAR(64) NOT NULL,
    "keyVersion" INTEGER NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "format" VARCHAR(20) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentSealed" TEXT,
    "lines" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "outcomes" JSONB NOT NULL DEFAULT '{}',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" VARCHAR(60) NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportLine" (
    "fileId" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "outcome" VARCHAR(12) NOT NULL,
    "reason" VARCHAR(20),
    "receiptId" UUID,
    "firstFileId" UUID,
    "firstNo" INTEGER,
    "channel" VARCHAR(16),
    "account" VARCHAR(16),
    "amount" INTEGER,
    "paidOn" DATE,
    "accountedOn" DATE,

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("fileId","no")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(120) NOT NULL,
    "fileId" UUID NOT NULL,
    "lineNo" INTEGER NOT NULL,
    "channel" VARCHAR(16) NOT NULL,
    "settledOn" DATE NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "gross" INTEGER NOT NULL,
    "fee" INTEGER NOT NULL,
    "net" INTEGER NOT NULL,
    "remainder" INTEGER NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReceiptSighting_source_reference_key" ON "ReceiptSighting"("source", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "ReceiptSighting_receiptId_source_key" ON "ReceiptSighting"("receiptId", "source");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_contentHash_key" ON "ImportFile"("contentHash");

-- CreateIndex
CREATE INDEX "ImportFile_startedAt_id_idx" ON "ImportFile"("startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ImportLine_fileId_outcome_no_idx" ON "ImportLine"("fileId", "outcome", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_reference_key" ON "Settlement"("reference");

-- CreateIndex
CREATE INDEX "Settlement_channel_settledOn_idx" ON "Settlement"("channel", "settledOn");

-- CreateIndex
CREATE INDEX "Receipt_virtualAccount_idx" ON "Receipt"("virtualAccount");

-- CreateIndex
CREATE INDEX "Receipt_billId_idx" ON "Receipt"("billId");

-- AddForeignKey
ALTER TABLE "ReceiptSighting" ADD CONSTRAINT "ReceiptSighting_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ImportFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What came so far was told by the callback, or is our own (LINE Pay, cash).
INSERT INTO "ReceiptSighting" ("receiptId", source, reference, "seenAt")
SELECT id, 'callback', channel::text || ':' || "externalId", "receivedAt" FROM "Receipt" WHERE channel IN ('STORE', 'ATM');
