-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "saidAdult" BOOLEAN NOT NULL DEFAULT false;
