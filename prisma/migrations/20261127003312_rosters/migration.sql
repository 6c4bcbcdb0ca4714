-- AlterTable
ALTER TABLE "RosterEntry" ADD COLUMN     "absentSince" TIMESTAMPTZ(3),
ADD COLUMN     "changedIn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nameHash" VARCHAR(64),
ADD COLUMN     "nameSealed" TEXT,
ALTER COLUMN "idNumberHash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Roster" (
    "schoolCode" VARCHAR(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "headers" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Roster_pkey" PRIMARY KEY ("schoolCode")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "schoolCode" VARCHAR(6) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentSealed" TEXT,
    "choices" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "counts" JSONB,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedBy" VARCHAR(60) NOT NULL,
    "chosenAt" TIMESTAMPTZ(3),
    "chosenBy" VARCHAR(60),
    "viewedAt" TIMESTAMPTZ(3),
    "viewedBy" VARCHAR(60),
    "committedAt" TIMESTAMPTZ(3),
    "committedBy" VARCHAR(60),
    "discardedAt" TIMESTAMPTZ(3),
    "discardedBy" VARCHAR(60),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RosterImport_schoolCode_uploadedAt_id_idx" ON "RosterImport"("schoolCode", "uploadedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_schoolCode_fkey" FOREIGN KEY ("schoolCode") REFERENCES "School"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the worker's sweep looks for.
CREATE INDEX "RosterEntry_absent" ON "RosterEntry"("absentSince") WHERE "absentSince" IS NOT NULL;
CREATE INDEX "RosterImport_held" ON "RosterImport"("uploadedAt") WHERE "contentSealed" IS NOT NULL;

-- A number that the school gives now and gave not before is compared too.
CREATE OR REPLACE FUNCTION list_compared_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_listings(array(SELECT c."id" FROM "CardCase" c WHERE (c."schoolCode", c."studentNo") IN (
      (SELECT "schoolCode", "studentNo" FROM (TABLE removed UNION ALL TABLE added) AS both_sides
        GROUP BY "schoolCode", "studentNo" HAVING count(*) < 2 OR count(DISTINCT coalesce("idNumberHash", '')) > 1))));
  ELSE
    PERFORM refresh_listings(array(SELECT c."id" FROM "CardCase" c JOIN changed USING ("schoolCode", "studentNo")));
  END IF;
  RETURN NULL;
END $$;
