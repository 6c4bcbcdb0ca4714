-- AlterTable
ALTER TABLE "CardCase" ADD COLUMN     "besideAnother" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "askedCard" VARCHAR(64);

-- Two accounts could open a case of one card before. None of such cases may be thrown away, since each may be paid: the
-- first one that is binding, else the first one sent, keeps the card, and the rule looks past the others until they end.
UPDATE "CardCase" SET "besideAnother" = true
  WHERE "id" IN (
    SELECT "id" FROM (
      SELECT "id", row_number() OVER (
        PARTITION BY "schoolCode", "studentNo", "idNumberHash"
        ORDER BY "confirmedAt" NULLS LAST, "submittedAt", "id"
      ) AS place
      FROM "CardCase"
      WHERE "progress" IN ('UNPAID', 'PROCESSING') AND "identityErasedAt" IS NULL
    ) AS open WHERE place > 1
  );

-- At most one open case per card, whichever account asks.
CREATE UNIQUE INDEX "CardCase_card_key" ON "CardCase" ("schoolCode", "studentNo", "idNumberHash")
  WHERE "progress" IN ('UNPAID', 'PROCESSING') AND NOT "besideAnother" AND "identityErasedAt" IS NULL;
