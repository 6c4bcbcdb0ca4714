-- AlterTable
ALTER TABLE "PaymentAttempt" ADD COLUMN     "guardianToo" BOOLEAN NOT NULL DEFAULT false;
