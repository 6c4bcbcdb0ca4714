import type { Check } from "./finding.ts";

/** A closed case owes its holder nothing of the card's balance. */
export const checkCardBalance: Check = (db) => db.$queryRaw`
  WITH balance AS (
    SELECT key, sum(amount)::int AS amount FROM (
      SELECT "creditKey" AS key, amount FROM "LedgerEntry" WHERE credit = 'cardBalance'
      UNION ALL SELECT "debitKey", -amount FROM "LedgerEntry" WHERE debit = 'cardBalance'
    ) e GROUP BY 1
  )
  SELECT 'a case is closed and a balance is left' AS why, 'case ' || c.id AS subject, c.serial, b.amount AS held, 0 AS expected
  FROM "CardCase" c JOIN balance b ON b.key = c.id::text
  WHERE c.progress = 'CLOSED' AND c.category = 'LOSS_REFUND' AND b.amount <> 0`;

/** What went back is in the books, once and whole; what did not go, or came back, is not. */
export const checkRefunds: Check = (db) => db.$queryRaw`
  WITH booked AS (
    SELECT t."causeId" AS id, sum(CASE
        WHEN e.debit IN ('surplus', 'cardBalance') THEN e.amount
        WHEN e.credit IN ('surplus', 'cardBalance') THEN -e.amount ELSE 0 END)::int AS amount
    FROM "LedgerTransaction" t JOIN "LedgerEntry" e ON e."transactionId" = t.id
    WHERE t."causeType" = 'refund' GROUP BY 1
  ), told AS (
    SELECT f.id::text AS id, f."caseId", f.state,
      CASE f.state WHEN 'SENT' THEN f.amount + f.postage + f."lossFee" ELSE 0 END AS amount
    FROM "Refund" f
  )
  SELECT 'a refund that is ' || coalesce(t.state, 'unknown') || ' is booked otherwise' AS why,
    'refund ' || coalesce(t.id, b.id) AS subject, c.serial, coalesce(b.amount, 0) AS held,
    coalesce(t.amount, 0) AS expected
  FROM told t FULL JOIN booked b ON b.id = t.id LEFT JOIN "CardCase" c ON c.id = t."caseId"
  WHERE coalesce(b.amount, 0) <> coalesce(t.amount, 0)`;
