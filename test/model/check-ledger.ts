import type { Broken } from "./check.ts";
import type { ModelWorld } from "./world.ts";

/** The ledger recomputed from its rows, beside what bills, receipts and items say. */
export function checkLedger({ deps: { db } }: Pick<ModelWorld, "deps">): Promise<Broken[]> {
  return db.$queryRaw<Broken[]>`
    WITH side AS (
      SELECT debit AS account, "debitKey" AS key, amount FROM "LedgerEntry"
      UNION ALL SELECT credit, "creditKey", -amount FROM "LedgerEntry"
    ), balance AS (
      SELECT account, key, sum(amount)::int AS amount FROM side GROUP BY account, key
    ), held AS (
      SELECT r.id, coalesce(sum(-b.amount), 0)::int AS amount FROM "Receipt" r
      LEFT JOIN balance b ON b.key = r.id::text AND b.account IN ('surplus', 'unidentified') GROUP BY r.id
    )
    SELECT 'a ledger transaction is whole' AS rule, t.id::text AS where FROM "LedgerTransaction" t
      LEFT JOIN "LedgerEntry" e ON e."transactionId" = t.id
      GROUP BY t.id, t.lines HAVING count(e.id) <> t.lines OR min(e.amount) <= 0
    UNION ALL
    SELECT 'what an open bill asks for is owed, and nothing of any other', b.id::text || ' ' || b.state || ' ' || coalesce(l.amount, 0)
      FROM "Bill" b LEFT JOIN balance l ON l.account = 'receivable' AND l.key = b.id::text
      WHERE coalesce(l.amount, 0) <> CASE WHEN b.state = 'OPEN' THEN b.amount ELSE 0 END
    UNION ALL
    SELECT 'money held aside has one open item', h.id::text || ' holds ' || h.amount || ', items ' || count(i.id)
      FROM held h LEFT JOIN "MoneyItem" i ON i."receiptId" = h.id AND i."closedAt" IS NULL
      GROUP BY h.id, h.amount HAVING count(i.id) <> CASE WHEN h.amount > 0 THEN 1 ELSE 0 END OR h.amount < 0
    UNION ALL
    SELECT 'an item is what it holds and what of it went back', i.id::text || ' ' || i.kind || ' ' || i.amount || ', holds ' || h.amount
      FROM "MoneyItem" i JOIN held h ON h.id = i."receiptId"
      WHERE i."closedAt" IS NULL AND i.amount <> h.amount + (
        SELECT coalesce(sum(f.amount), 0) FROM "Refund" f WHERE f."itemId" = i.id AND f.state = 'SENT')`;
}
