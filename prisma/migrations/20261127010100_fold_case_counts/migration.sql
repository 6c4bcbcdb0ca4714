-- Adds up what statements changed of the counts of cases. Only this writes "CaseCount", and takes its rows in order, so that any number of processes may
-- do it at once.
CREATE FUNCTION fold_case_counts() RETURNS int LANGUAGE sql AS $$
  WITH taken AS (
    DELETE FROM "CaseCountChange" WHERE "id" IN (SELECT "id" FROM "CaseCountChange" ORDER BY "id" LIMIT 10000 FOR UPDATE SKIP LOCKED)
    RETURNING "schoolCode", "review", "progress", "change"
  ), summed AS (
    INSERT INTO "CaseCount" AS c
    SELECT "schoolCode", "review", "progress", sum("change") FROM taken GROUP BY 1, 2, 3 HAVING sum("change") <> 0 ORDER BY 1, 2, 3
    ON CONFLICT ("schoolCode", "review", "progress") DO UPDATE SET "count" = c."count" + excluded."count"
  )
  SELECT count(*)::int FROM taken
$$;
