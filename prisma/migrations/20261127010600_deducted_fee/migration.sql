-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "deductedFee" INTEGER NOT NULL DEFAULT 0;

-- A fee is paid beforehand or taken from the balance, never both (C20), and only where a balance is refunded.
ALTER TABLE "CardCase" ADD CONSTRAINT "CardCase_never_both_check" CHECK ("deductedFee" >= 0 AND ("deductedFee" = 0 OR "amountDue" = 0));
ALTER TABLE "Tariff" ADD CONSTRAINT "Tariff_deducted_check" CHECK ("lossFeeFrom" = 'prepaid' OR ("lossFeeFrom" = 'deducted' AND category = 'LOSS_REFUND'));
