import type { Check } from "./finding.ts";

/** An open bill is owed whole; one that is paid or void is owed nothing. */
export const checkReceivable: Check = (db) => db.$queryRaw`
  WITH owed AS (
    SELECT key, sum(amount)::int AS amount FROM (
      SELECT "debitKey" AS key, amount FROM "LedgerEntry" WHERE debit = 'receivable'
      UNION ALL SELECT "creditKey", -amount FROM "LedgerEntry" WHERE credit = 'receivable'
    ) e GROUP BY 1
  )
  SELECT 'a bill that is ' || coalesce(b.state::text, 'unknown') || ' is owed another sum' AS why,
    'bill ' || coalesce(b.id::text, o.key) AS subject, c.serial, coalesce(o.amount, 0) AS held,
    CASE b.state WHEN 'OPEN' THEN b.amount ELSE 0 END AS expected
  FROM "Bill" b FULL JOIN owed o ON o.key = b.id::text LEFT JOIN "CardCase" c ON c.id = b."caseId"
  WHERE coalesce(o.amount, 0) <> CASE b.state WHEN 'OPEN' THEN b.amount ELSE 0 END`;

/** A paid bill has exactly one receipt that paid it, of exactly its amount; another bill has none. */
export const checkWinners: Check = (db) => db.$queryRaw`
  SELECT CASE b.state WHEN 'PAID' THEN 'a paid bill has not one receipt of its amount'
      ELSE 'a bill that is not paid has a receipt that paid it' END AS why,
    'bill ' || b.id AS subject, c.serial, coalesce(sum(r.amount), 0)::int AS held,
    CASE b.state WHEN 'PAID' THEN b.amount ELSE 0 END AS expected
  FROM "Bill" b JOIN "CardCase" c ON c.id = b."caseId"
  LEFT JOIN "Receipt" r ON r."billId" = b.id AND r.state = 'MATCHED'
  GROUP BY b.id, c.serial
  HAVING count(r.id) <> (b.state = 'PAID')::int OR coalesce(sum(r.amount), 0) <> CASE b.state WHEN 'PAID' THEN b.amount ELSE 0 END`;
