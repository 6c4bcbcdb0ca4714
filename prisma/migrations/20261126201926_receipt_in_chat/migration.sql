-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "receiptInChat" BOOLEAN NOT NULL DEFAULT false;
