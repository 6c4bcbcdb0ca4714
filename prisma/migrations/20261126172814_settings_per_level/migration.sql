-- AlterTable
ALTER TABLE "School" ADD COLUMN     "ownModes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Tariff" ADD COLUMN     "level" VARCHAR(10);

-- CreateTable
CREATE TABLE "SchoolLevel" (
    "name" VARCHAR(10) NOT NULL,
    "reviewRequired" BOOLEAN NOT NULL DEFAULT true,
    "collects" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SchoolLevel_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tariff_level_category_validFrom_key" ON "Tariff"("level", "category", "validFrom");

-- AddForeignKey
ALTER TABLE "Tariff" ADD CONSTRAINT "Tariff_level_fkey" FOREIGN KEY ("level") REFERENCES "SchoolLevel"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A school whose modes are not those that every school began with was given them: they stay its own.
UPDATE "School" SET "ownModes" = true WHERE NOT "reviewRequired" OR "collects";

-- One general tariff per category and day, where general means: of no school and of no level.
DROP INDEX "Tariff_general_key";
CREATE UNIQUE INDEX "Tariff_general_key" ON "Tariff" ("category", "validFrom") WHERE "schoolCode" IS NULL AND "level" IS NULL;

-- A price is of a school, of a level, or of all.
ALTER TABLE "Tariff" ADD CONSTRAINT "Tariff_one_scope" CHECK ("schoolCode" IS NULL OR "level" IS NULL);
