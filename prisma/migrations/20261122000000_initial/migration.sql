-- CreateEnum
CREATE TYPE "Category" AS ENUM ('LOSS_REISSUE', 'LOSS_REFUND', 'LOSS_ONLY', 'REISSUE');

-- CreateEnum
CREATE TYPE "ReissueReason" AS ENUM ('DAMAGED', 'ALREADY_REPORTED', 'OTHER');

-- CreateEnum
CREATE TYPE "IdType" AS ENUM ('NATIONAL', 'RESIDENT', 'PASSPORT');

-- CreateEnum
CREATE TYPE "PhotoMode" AS ENUM ('NEW', 'KEEP');

-- CreateEnum
CREATE TYPE "RefundMethod" AS ENUM ('CHEQUE', 'TRANSFER');

-- CreateEnum
CREATE TYPE "Review" AS ENUM ('PENDING', 'APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "Progress" AS ENUM ('UNPAID', 'PROCESSING', 'CLOSED', 'LAPSED', 'VOIDED');

-- CreateEnum
CREATE TYPE "BillState" AS ENUM ('OPEN', 'PAID', 'VOID');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('CREATED', 'REQUESTED', 'AUTHENTICATED', 'CONFIRMING', 'PAID', 'CANCELLED', 'EXPIRED', 'FAILED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('LINE_PAY', 'STORE', 'ATM', 'SCHOOL');

-- CreateEnum
CREATE TYPE "ReceiptState" AS ENUM ('MATCHED', 'SURPLUS', 'WRONG_AMOUNT', 'UNKNOWN_ACCOUNT');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('PENDING', 'DELIVERED', 'PARKED');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('clerk', 'approver', 'admin', 'operator');

-- CreateEnum
CREATE TYPE "CardOrderKind" AS ENUM ('STOP', 'PRODUCE', 'REFUND');

-- CreateTable
CREATE TABLE "School" (
    "code" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "level" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "reviewRequired" BOOLEAN NOT NULL DEFAULT true,
    "collects" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "School_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "District" (
    "county" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zip3" VARCHAR(3) NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("county","name")
);

-- CreateTable
CREATE TABLE "Tariff" (
    "id" SERIAL NOT NULL,
    "schoolCode" VARCHAR(6),
    "category" "Category" NOT NULL,
    "validFrom" DATE NOT NULL,
    "lossFee" INTEGER NOT NULL,
    "cardFee" INTEGER NOT NULL,
    "amountDue" INTEGER NOT NULL,

    CONSTRAINT "Tariff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeText" (
    "version" VARCHAR(20) NOT NULL,
    "language" VARCHAR(5) NOT NULL,
    "items" TEXT[],
    "hash" VARCHAR(64) NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeText_pkey" PRIMARY KEY ("version","language")
);

-- CreateTable
CREATE TABLE "Student" (
    "id" UUID NOT NULL,
    "lineUserId" VARCHAR(64) NOT NULL,
    "language" VARCHAR(5) NOT NULL DEFAULT 'zh-TW',
    "blockedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Student_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "lineUserId" VARCHAR(64) NOT NULL,
    "id" VARCHAR(12) NOT NULL,
    "state" VARCHAR(40) NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("lineUserId")
);

-- CreateTable
CREATE TABLE "InboxEvent" (
    "seq" BIGSERIAL NOT NULL,
    "webhookEventId" VARCHAR(64) NOT NULL,
    "lineUserId" VARCHAR(64) NOT NULL,
    "event" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "answer" JSONB,
    "answeredAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "InboxEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Draft" (
    "studentId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("studentId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "noticeVersion" VARCHAR(20) NOT NULL,
    "textHash" VARCHAR(64) NOT NULL,
    "language" VARCHAR(5) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "checks" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardCase" (
    "id" UUID NOT NULL,
    "serial" VARCHAR(15) NOT NULL,
    "studentId" UUID NOT NULL,
    "idempotencyKey" VARCHAR(100) NOT NULL,
    "consentId" UUID NOT NULL,
    "category" "Category" NOT NULL,
    "reissueReason" "ReissueReason",
    "reissueReasonText" TEXT,
    "schoolCode" VARCHAR(6) NOT NULL,
    "studentNo" VARCHAR(20) NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "mobileSealed" TEXT NOT NULL,
    "landlineSealed" TEXT,
    "idType" "IdType" NOT NULL,
    "idNumberSealed" TEXT NOT NULL,
    "idNumberHash" VARCHAR(64) NOT NULL,
    "remark" TEXT,
    "photoMode" "PhotoMode",
    "photoId" UUID,
    "refundMethod" "RefundMethod",
    "refundAddressSealed" TEXT,
    "bankCode" VARCHAR(3),
    "branchCode" VARCHAR(4),
    "accountNoSealed" TEXT,
    "guardianName" VARCHAR(60),
    "guardianRelation" VARCHAR(20),
    "guardianMobileSealed" TEXT,
    "guardianConsentAt" TIMESTAMPTZ(3),
    "tariffId" INTEGER NOT NULL,
    "lossFee" INTEGER NOT NULL,
    "cardFee" INTEGER NOT NULL,
    "amountDue" INTEGER NOT NULL,
    "review" "Review" NOT NULL DEFAULT 'PENDING',
    "progress" "Progress" NOT NULL DEFAULT 'UNPAID',
    "version" INTEGER NOT NULL DEFAULT 1,
    "returnReasons" TEXT[],
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "oldCardReceivedAt" TIMESTAMPTZ(3),
    "producedAt" TIMESTAMPTZ(3),
    "shippedAt" TIMESTAMPTZ(3),
    "refundedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CardCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseHistory" (
    "id" BIGSERIAL NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "CaseHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bill" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "dueDate" DATE NOT NULL,
    "virtualAccount" VARCHAR(14) NOT NULL,
    "barcodes" TEXT[],
    "state" "BillState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Bill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentAttempt" (
    "id" VARCHAR(100) NOT NULL,
    "billId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'CREATED',
    "transactionId" VARCHAR(19),
    "paymentUrl" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextCheckAt" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PaymentAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "id" BIGSERIAL NOT NULL,
    "attemptId" VARCHAR(100) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "call" VARCHAR(20) NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "from" "AttemptState" NOT NULL,
    "to" "AttemptState" NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "externalId" VARCHAR(100) NOT NULL,
    "virtualAccount" VARCHAR(16),
    "amount" INTEGER NOT NULL,
    "paidAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "billId" UUID,
    "state" "ReceiptState" NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "lineUserId" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "caseId" UUID,
    "data" JSONB NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'PENDING',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" UUID NOT NULL,
    "username" VARCHAR(60) NOT NULL,
    "schoolCode" VARCHAR(6),
    "role" "StaffRole" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "failedAttempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "sessionEpoch" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "schoolCode" VARCHAR(6) NOT NULL,
    "studentNo" VARCHAR(20) NOT NULL,
    "idNumberHash" VARCHAR(64) NOT NULL,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("schoolCode","studentNo")
);

-- CreateTable
CREATE TABLE "CardOrder" (
    "seq" BIGSERIAL NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "CardOrderKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "ackedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CardOrder_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" VARCHAR(60) NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "previous" VARCHAR(64) NOT NULL,
    "hash" VARCHAR(64) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tariff_schoolCode_category_validFrom_key" ON "Tariff"("schoolCode", "category", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Student_lineUserId_key" ON "Student"("lineUserId");

-- CreateIndex
CREATE UNIQUE INDEX "InboxEvent_webhookEventId_key" ON "InboxEvent"("webhookEventId");

-- CreateIndex
CREATE INDEX "InboxEvent_lineUserId_seq_idx" ON "InboxEvent"("lineUserId", "seq");

-- CreateIndex
CREATE INDEX "Consent_studentId_idx" ON "Consent"("studentId");

-- CreateIndex
CREATE INDEX "Photo_studentId_idx" ON "Photo"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "CardCase_serial_key" ON "CardCase"("serial");

-- CreateIndex
CREATE INDEX "CardCase_schoolCode_submittedAt_id_idx" ON "CardCase"("schoolCode", "submittedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "CardCase_schoolCode_studentNo_idNumberHash_idx" ON "CardCase"("schoolCode", "studentNo", "idNumberHash");

-- CreateIndex
CREATE INDEX "CardCase_studentId_submittedAt_idx" ON "CardCase"("studentId", "submittedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "CardCase_studentId_idempotencyKey_key" ON "CardCase"("studentId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "CaseHistory_caseId_id_idx" ON "CaseHistory"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Bill_virtualAccount_key" ON "Bill"("virtualAccount");

-- CreateIndex
CREATE INDEX "Bill_caseId_idx" ON "Bill"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentAttempt_transactionId_key" ON "PaymentAttempt"("transactionId");

-- CreateIndex
CREATE INDEX "PaymentAttempt_nextCheckAt_idx" ON "PaymentAttempt"("nextCheckAt");

-- CreateIndex
CREATE INDEX "PaymentAttempt_billId_idx" ON "PaymentAttempt"("billId");

-- CreateIndex
CREATE INDEX "PaymentEvent_attemptId_id_idx" ON "PaymentEvent"("attemptId", "id");

-- CreateIndex
CREATE INDEX "Receipt_state_receivedAt_idx" ON "Receipt"("state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_channel_externalId_key" ON "Receipt"("channel", "externalId");

-- CreateIndex
CREATE INDEX "Notice_nextAttemptAt_idx" ON "Notice"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "Notice_caseId_idx" ON "Notice"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "CardOrder_caseId_kind_key" ON "CardOrder"("caseId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- AddForeignKey
ALTER TABLE "Tariff" ADD CONSTRAINT "Tariff_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_tariffId_fkey" FOREIGN KEY ("tariffId") REFERENCES "Tariff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseHistory" ADD CONSTRAINT "CaseHistory_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bill" ADD CONSTRAINT "Bill_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_billId_fkey" FOREIGN KEY ("billId") REFERENCES "Bill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PaymentAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_billId_fkey" FOREIGN KEY ("billId") REFERENCES "Bill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardOrder" ADD CONSTRAINT "CardOrder_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
