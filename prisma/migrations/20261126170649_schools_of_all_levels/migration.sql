-- AlterTable
ALTER TABLE "School" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true;
