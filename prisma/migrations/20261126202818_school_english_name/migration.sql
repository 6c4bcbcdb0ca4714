-- AlterTable
ALTER TABLE "School" ADD COLUMN     "englishName" TEXT;
