import type { Check } from "./finding.ts";

/** Every transaction has the entries that it says, each a positive pair; a reversal mirrors its original. Recomputed, whatever the database's rules promised. */
export const checkEntries: Check = (db) => db.$queryRaw`
  WITH entry AS (
    SELECT "transactionId" AS id, count(*)::int AS lines, sum(amount)::int AS total,
      bool_and(amount > 0 AND (debit, "debitKey") IS DISTINCT FROM (credit, "creditKey")) AS sound
    FROM "LedgerEntry" GROUP BY 1
  )
  SELECT CASE
      WHEN e.id IS NULL OR e.lines <> t.lines THEN 'entries are missing or too many'
      WHEN NOT e.sound THEN 'a pair does not balance'
      ELSE 'a reversal is not the mirror of its original'
    END AS why,
    t."causeType" || ' ' || t."causeId" || ' ' || t.step AS subject, c.serial,
    coalesce(e.lines, 0) AS held, t.lines AS expected
  FROM "LedgerTransaction" t LEFT JOIN entry e ON e.id = t.id LEFT JOIN "CardCase" c ON c.id = t."caseId"
  WHERE e.id IS NULL OR e.lines <> t.lines OR NOT e.sound OR (t.reverses IS NOT NULL AND (
    (SELECT coalesce(jsonb_agg(jsonb_build_array(m.debit, m."debitKey", m.credit, m."creditKey", m.amount)
        ORDER BY m.debit, m."debitKey", m.credit, m."creditKey", m.amount), '[]')
      FROM "LedgerEntry" m WHERE m."transactionId" = t.id)
    <> (SELECT coalesce(jsonb_agg(jsonb_build_array(o.credit, o."creditKey", o.debit, o."debitKey", o.amount)
        ORDER BY o.credit, o."creditKey", o.debit, o."debitKey", o.amount), '[]')
      FROM "LedgerEntry" o WHERE o."transactionId" = t.reverses)))`;
