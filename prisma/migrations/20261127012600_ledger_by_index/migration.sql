-- A session keeps the plan that it made when the ledger was small, which read all of it for each batch ever after. So each entry's transaction is
-- looked up by itself.
CREATE OR REPLACE FUNCTION ledger_entries_fit() RETURNS trigger LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "transactionId" AS "id" FROM added) a
    CROSS JOIN LATERAL (SELECT t."lines" FROM "LedgerTransaction" t WHERE t."id" = a."id" OFFSET 0) said
    CROSS JOIN LATERAL (SELECT count(*) AS "lines" FROM "LedgerEntry" e WHERE e."transactionId" = a."id") there
    WHERE said."lines" < there."lines"
  ) THEN
    RAISE EXCEPTION 'ledger: a transaction is complete, no entry can be added'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
