-- CreateTable
CREATE TABLE "GuardianLink" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "tokenHash" VARCHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuardianLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GuardianLink_tokenHash_key" ON "GuardianLink"("tokenHash");

-- CreateIndex
CREATE INDEX "GuardianLink_caseId_idx" ON "GuardianLink"("caseId");

-- AddForeignKey
ALTER TABLE "GuardianLink" ADD CONSTRAINT "GuardianLink_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;
