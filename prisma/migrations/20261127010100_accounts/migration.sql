-- AlterTable
ALTER TABLE "StaffAccount" ADD COLUMN     "nameSealed" TEXT,
ADD COLUMN     "totpSealed" TEXT,
ADD COLUMN     "totpSince" TIMESTAMPTZ(3),
ADD COLUMN     "totpStep" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "StaffSession" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "device" VARCHAR(80) NOT NULL,
    "ipSealed" TEXT NOT NULL,
    "network" VARCHAR(64) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastIpSealed" TEXT NOT NULL,
    "lastNetwork" VARCHAR(64) NOT NULL,
    "elsewhereAt" TIMESTAMPTZ(3),
    "elsewhereSealed" TEXT,

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffPasskey" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" VARCHAR(20)[],
    "labelSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffPasskey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffRecoveryCode" (
    "accountId" UUID NOT NULL,
    "codeHash" VARCHAR(64) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffRecoveryCode_pkey" PRIMARY KEY ("accountId","codeHash")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "id" UUID NOT NULL,
    "tokenHash" VARCHAR(64) NOT NULL,
    "schoolCode" VARCHAR(6),
    "role" "StaffRole" NOT NULL,
    "nameSealed" TEXT NOT NULL,
    "accountId" UUID,
    "dropsFactor" BOOLEAN NOT NULL DEFAULT false,
    "createdBy" VARCHAR(60) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffSession_accountId_startedAt_idx" ON "StaffSession"("accountId", "startedAt");

-- CreateIndex
CREATE INDEX "StaffSession_expiresAt_idx" ON "StaffSession"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "StaffPasskey_credentialId_key" ON "StaffPasskey"("credentialId");

-- CreateIndex
CREATE INDEX "StaffPasskey_accountId_idx" ON "StaffPasskey"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_tokenHash_key" ON "StaffInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "StaffInvitation_schoolCode_idx" ON "StaffInvitation"("schoolCode");

-- CreateIndex
CREATE INDEX "StaffInvitation_accountId_idx" ON "StaffInvitation"("accountId");

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffPasskey" ADD CONSTRAINT "StaffPasskey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffRecoveryCode" ADD CONSTRAINT "StaffRecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;
