-- AlterTable
ALTER TABLE "RosterEntry" ADD COLUMN     "className" VARCHAR(40);

-- CreateTable
CREATE TABLE "CaseListing" (
    "caseId" UUID NOT NULL,
    "schoolCode" VARCHAR(6) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "waitingSince" TIMESTAMPTZ(3) NOT NULL,
    "serial" VARCHAR(15) NOT NULL,
    "studentNo" VARCHAR(20) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "amountDue" INTEGER NOT NULL,
    "review" "Review" NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "CaseListing_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CaseCount" (
    "schoolCode" VARCHAR(6) NOT NULL,
    "review" "Review" NOT NULL,
    "progress" "Progress" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "CaseCount_pkey" PRIMARY KEY ("schoolCode","review","progress")
);

-- CreateTable
CREATE TABLE "CaseCountChange" (
    "id" BIGSERIAL NOT NULL,
    "schoolCode" VARCHAR(6) NOT NULL,
    "review" "Review" NOT NULL,
    "progress" "Progress" NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "CaseCountChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseCountChange_schoolCode_idx" ON "CaseCountChange"("schoolCode");

-- AddForeignKey
ALTER TABLE "CaseListing" ADD CONSTRAINT "CaseListing_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CardCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pieces of some length of a text, each marked with the kind of text it is of.
CREATE FUNCTION list_pieces(kind text, words text, shortest int, longest int) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT kind || ':' || substr(lower(words), at, size)), '{}')
  FROM generate_series(shortest, longest) AS size, generate_series(1, length(lower(words)) - size + 1) AS at
$$;

-- Writes the listings of these cases anew. They are locked before anything is read, so that of two that look at the same case the later one sees
-- what the earlier one saw and more.
CREATE FUNCTION refresh_listings(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "CaseListing" WHERE "caseId" = ANY(ids) ORDER BY "caseId" FOR UPDATE;
  INSERT INTO "CaseListing" AS l
    ("caseId", "schoolCode", "submittedAt", "waitingSince", "serial", "studentNo", "name", "amountDue", "review", "terms")
  SELECT c."id", c."schoolCode", c."submittedAt",
    CASE WHEN f."open" AND c."review" = 'PENDING' THEN coalesce(
      (SELECT max(h."at") FROM "CaseHistory" h WHERE h."caseId" = c."id" AND h."code" = 'resubmitted'), c."submittedAt")
      ELSE '9999-12-31T00:00:00Z' END,
    c."serial", c."studentNo", c."name", c."amountDue", c."review",
    array_remove(ARRAY[
      'school:' || c."schoolCode", 'review:' || c."review", 'progress:' || CASE WHEN f."open" THEN 'OPEN' ELSE c."progress"::text END,
      'category:' || c."category", 'reissueReason:' || c."reissueReason", 'photo:' || c."photoMode", 'comparison:' || f."comparison",
      CASE WHEN f."untold" THEN 'flag:undelivered' END,
      CASE WHEN f."open" AND (f."untold" OR f."comparison" = 'MISMATCH' OR c."reissueReason" = 'OTHER' OR (c."photoMode" = 'NEW' AND EXISTS (
        SELECT 1 FROM "Photo" p WHERE p."id" = c."photoId" AND p."checks" @? '$[*] ? (@.ok == false)'))) THEN 'flag:exception' END
    ], NULL) || list_pieces('name', c."name", 1, 2) || list_pieces('no', c."studentNo", 2, 3) || list_pieces('serial', c."serial", 3, 3)
  FROM "CardCase" c
  LEFT JOIN "RosterEntry" r ON r."schoolCode" = c."schoolCode" AND r."studentNo" = c."studentNo"
  CROSS JOIN LATERAL (SELECT
    c."progress" IN ('UNPAID', 'PROCESSING') AS "open",
    CASE WHEN r."idNumberHash" IS NULL THEN 'NOT_PROVIDED' WHEN r."idNumberHash" = c."idNumberHash" THEN 'MATCH' ELSE 'MISMATCH' END AS "comparison",
    EXISTS (SELECT 1 FROM "Notice" n
      WHERE n."caseId" = c."id" AND n."state" IN ('PENDING', 'PARKED') AND n."undelivered" IS NOT NULL) AS "untold") f
  WHERE c."id" = ANY(ids)
  ORDER BY c."id"
  ON CONFLICT ("caseId") DO UPDATE SET "schoolCode" = excluded."schoolCode", "submittedAt" = excluded."submittedAt",
    "waitingSince" = excluded."waitingSince", "serial" = excluded."serial", "studentNo" = excluded."studentNo", "name" = excluded."name",
    "amountDue" = excluded."amountDue", "review" = excluded."review", "terms" = excluded."terms"
  WHERE (l.*) IS DISTINCT FROM (excluded.*);
END $$;

INSERT INTO "CaseCount" SELECT "schoolCode", "review", "progress", count(*) FROM "CardCase" GROUP BY 1, 2, 3;
SELECT refresh_listings(array(SELECT "id" FROM "CardCase"));

-- CreateIndex
CREATE INDEX "CaseListing_submittedAt_caseId_idx" ON "CaseListing"("submittedAt", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_waitingSince_caseId_idx" ON "CaseListing"("waitingSince", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_submittedAt_caseId_idx" ON "CaseListing"("schoolCode", "submittedAt", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_waitingSince_caseId_idx" ON "CaseListing"("schoolCode", "waitingSince", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_studentNo_caseId_idx" ON "CaseListing"("schoolCode", "studentNo", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_name_caseId_idx" ON "CaseListing"("schoolCode", "name", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_amountDue_caseId_idx" ON "CaseListing"("schoolCode", "amountDue", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_schoolCode_review_submittedAt_caseId_idx" ON "CaseListing"("schoolCode", "review", "submittedAt", "caseId");

-- CreateIndex
CREATE INDEX "CaseListing_terms_idx" ON "CaseListing" USING GIN ("terms") WITH (fastupdate = off);


CREATE FUNCTION list_new_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_listings(array(SELECT "id" FROM added));
  RETURN NULL;
END $$;
CREATE TRIGGER list_new_cases AFTER INSERT ON "CardCase" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION list_new_cases();

CREATE FUNCTION list_case_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_listings(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;
-- Not for what stays open: a payment does not come here.
CREATE TRIGGER list_case_again AFTER UPDATE OF "serial", "schoolCode", "submittedAt", "studentNo", "name", "idNumberHash", "category", "reissueReason",
    "photoMode", "photoId", "amountDue", "review", "progress" ON "CardCase" FOR EACH ROW WHEN (
  (OLD."review", OLD."schoolCode", OLD."studentNo", OLD."name", OLD."idNumberHash", OLD."category", OLD."amountDue", OLD."submittedAt", OLD."serial")
    IS DISTINCT FROM
  (NEW."review", NEW."schoolCode", NEW."studentNo", NEW."name", NEW."idNumberHash", NEW."category", NEW."amountDue", NEW."submittedAt", NEW."serial")
  OR OLD."reissueReason" IS DISTINCT FROM NEW."reissueReason" OR OLD."photoMode" IS DISTINCT FROM NEW."photoMode"
  OR OLD."photoId" IS DISTINCT FROM NEW."photoId"
  OR (OLD."progress" <> NEW."progress" AND NOT (OLD."progress" IN ('UNPAID', 'PROCESSING') AND NEW."progress" IN ('UNPAID', 'PROCESSING'))))
  EXECUTE FUNCTION list_case_again();

CREATE FUNCTION list_notified_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_listings(ARRAY[CASE WHEN TG_OP = 'DELETE' THEN OLD."caseId" ELSE NEW."caseId" END]);
  RETURN NULL;
END $$;
CREATE TRIGGER list_notified_case_added AFTER INSERT ON "Notice" FOR EACH ROW
  WHEN (NEW."undelivered" IS NOT NULL) EXECUTE FUNCTION list_notified_case();
CREATE TRIGGER list_notified_case AFTER UPDATE OF "state", "undelivered" ON "Notice" FOR EACH ROW
  WHEN (NEW."caseId" IS NOT NULL AND (OLD."undelivered" IS NOT NULL OR NEW."undelivered" IS NOT NULL)) EXECUTE FUNCTION list_notified_case();
CREATE TRIGGER list_notified_case_removed AFTER DELETE ON "Notice" FOR EACH ROW
  WHEN (OLD."undelivered" IS NOT NULL) EXECUTE FUNCTION list_notified_case();

-- What a school's list of students says of the number that a case gives.
CREATE FUNCTION list_compared_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_listings(array(SELECT c."id" FROM "CardCase" c WHERE (c."schoolCode", c."studentNo") IN (
      (SELECT "schoolCode", "studentNo" FROM (TABLE removed UNION ALL TABLE added) AS both_sides
        GROUP BY "schoolCode", "studentNo" HAVING count(*) < 2 OR min("idNumberHash") <> max("idNumberHash")))));
  ELSE
    PERFORM refresh_listings(array(SELECT c."id" FROM "CardCase" c JOIN changed USING ("schoolCode", "studentNo")));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER list_compared_cases_added AFTER INSERT ON "RosterEntry" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_compared_cases();
CREATE TRIGGER list_compared_cases AFTER UPDATE ON "RosterEntry" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION list_compared_cases();
CREATE TRIGGER list_compared_cases_removed AFTER DELETE ON "RosterEntry" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_compared_cases();

CREATE FUNCTION count_changed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "CaseCountChange" ("schoolCode", "review", "progress", "change")
      SELECT "schoolCode", "review", "progress", count(*) FROM added GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "CaseCountChange" ("schoolCode", "review", "progress", "change")
      SELECT "schoolCode", "review", "progress", -count(*) FROM removed GROUP BY 1, 2, 3;
  ELSE
    INSERT INTO "CaseCountChange" ("schoolCode", "review", "progress", "change")
      SELECT "schoolCode", "review", "progress", sum(one) FROM (
        SELECT "schoolCode", "review", "progress", 1 AS one FROM added
        UNION ALL SELECT "schoolCode", "review", "progress", -1 FROM removed) AS moved
      GROUP BY 1, 2, 3 HAVING sum(one) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_added_cases AFTER INSERT ON "CardCase" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_cases();
CREATE TRIGGER count_changed_cases AFTER UPDATE ON "CardCase" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_cases();
CREATE TRIGGER count_removed_cases AFTER DELETE ON "CardCase" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_cases();
