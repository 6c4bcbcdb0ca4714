-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "pickedUpAt" TIMESTAMPTZ(3);
