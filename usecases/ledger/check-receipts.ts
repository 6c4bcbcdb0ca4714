import type { Check } from "./finding.ts";
import { heldSums } from "./held-sums.ts";

/**
 * All money that came is in the books, whole, and the books hold no other. What is aside of it is what its state says, less what was given
 * back.
 */
export const checkReceipts: Check = (db) => db.$queryRaw`
  WITH held AS (${heldSums}), received AS (
    SELECT t."causeId" AS id, sum(e.amount)::int AS amount
    FROM "LedgerTransaction" t JOIN "LedgerEntry" e ON e."transactionId" = t.id AND e.debit = 'clearing'
    WHERE t."causeType" = 'receipt' AND t.step = 'received' GROUP BY 1
  ), returned AS (
    SELECT "receiptId"::text AS id, sum(amount)::int AS amount FROM "Refund" WHERE kind = 'SURPLUS' AND state = 'SENT' GROUP BY 1
  ), aside AS (
    SELECT r.id::text AS id, r.state, r."billId", r.amount AS came,
      CASE WHEN r.state IN ('SURPLUS', 'WRONG_AMOUNT') THEN r.amount - coalesce(b.amount, 0) ELSE 0 END AS surplus,
      CASE WHEN r.state = 'UNKNOWN_ACCOUNT' THEN r.amount ELSE 0 END AS unidentified
    FROM "Receipt" r LEFT JOIN returned b ON b.id = r.id::text
  )
  SELECT CASE
      WHEN a.id IS NULL THEN 'the books hold money of no receipt'
      WHEN coalesce(w.amount, 0) <> a.came THEN 'what came is not what was booked'
      ELSE 'what is kept aside is not what the receipt says' END AS why,
    'receipt ' || coalesce(a.id, w.id, h.id) AS subject, c.serial,
    CASE WHEN coalesce(w.amount, 0) <> coalesce(a.came, 0) THEN coalesce(w.amount, 0)
      ELSE coalesce(h.surplus + h.unidentified, 0) END AS held,
    CASE WHEN coalesce(w.amount, 0) <> coalesce(a.came, 0) THEN coalesce(a.came, 0)
      ELSE a.surplus + a.unidentified END AS expected
  FROM aside a FULL JOIN received w ON w.id = a.id FULL JOIN held h ON h.id = coalesce(a.id, w.id)
  LEFT JOIN "Bill" b ON b.id = a."billId" LEFT JOIN "CardCase" c ON c.id = b."caseId"
  WHERE a.id IS NULL OR coalesce(w.amount, 0) <> a.came
    OR coalesce(h.surplus, 0) <> a.surplus OR coalesce(h.unidentified, 0) <> a.unidentified`;

/** Every sum that is kept aside has exactly one open item of its amount, which is somebody's of iPASS; no item waits for nothing. */
export const checkItems: Check = (db) => db.$queryRaw`
  WITH held AS (${heldSums}), item AS (
    SELECT i."receiptId"::text AS id, count(*)::int AS count,
      bool_and(i.owner = 'ipass' OR EXISTS (
        SELECT 1 FROM "StaffAccount" s WHERE 'staff:' || s.id = i.owner AND s.role = 'operator' AND s."disabledAt" IS NULL)) AS owned
    FROM "MoneyItem" i WHERE i."closedAt" IS NULL AND i."receiptId" IS NOT NULL GROUP BY 1
  )
  SELECT CASE
      WHEN coalesce(i.count, 0) = 0 THEN 'money is kept aside and nobody is asked to settle it'
      WHEN i.count > 1 THEN 'more than one open item for one sum'
      WHEN NOT i.owned THEN 'the owner of an open item works here no more'
      ELSE 'an open item for money that is not kept aside' END AS why,
    'receipt ' || coalesce(h.id, i.id) AS subject, c.serial,
    coalesce(h.surplus + h.unidentified, 0) AS held, coalesce(i.count, 0) AS expected
  FROM (SELECT * FROM held WHERE surplus <> 0 OR unidentified <> 0) h FULL JOIN item i ON i.id = h.id
  LEFT JOIN "Receipt" r ON r.id::text = coalesce(h.id, i.id)
  LEFT JOIN "Bill" b ON b.id = r."billId" LEFT JOIN "CardCase" c ON c.id = b."caseId"
  WHERE h.id IS NULL OR coalesce(i.count, 0) <> 1 OR NOT i.owned`;
