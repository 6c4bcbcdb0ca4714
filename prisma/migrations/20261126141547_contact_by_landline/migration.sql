-- AlterTable
ALTER TABLE "CardCase" ALTER COLUMN "mobileSealed" DROP NOT NULL;

-- A student under age is now said so by a field of its own, not by a guardian who may be empty.
UPDATE "Draft" SET "fields" = "fields" || '{"minor": true}' WHERE "fields" ? 'guardian';
