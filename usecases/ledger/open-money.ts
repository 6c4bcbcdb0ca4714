import type { Deps } from "../ports/deps.ts";

/** Money that is on its way or waits, and is as it should be: every dollar of the books that is not at its end. */
export interface OpenMoney {
  /** Its account, as `clearing STORE:TFM`. */
  account: string;
  /** What it is about: a day, an item, a case. */
  story: string;
  serial: string | null;
  /** Since when, a day in Asia/Taipei `YYYY-MM-DD`. */
  since: string;
  /** Whole NT$. */
  amount: number;
}

/**
 * What is owed, by last day; what channels have not sent, by channel and day; each sum aside and each card's balance by itself; what the card
 * core owes for stopped cards as one sum.
 */
export function openMoney({ db }: Pick<Deps, "db">): Promise<OpenMoney[]> {
  return db.$queryRaw<OpenMoney[]>`
    WITH side AS (
      SELECT e.debit AS name, e."debitKey" AS key, e.amount, t."occurredOn" AS day FROM "LedgerEntry" e
        JOIN "LedgerTransaction" t ON t.id = e."transactionId" WHERE e.debit IN ('surplus', 'unidentified', 'cardBalance', 'cardCore', 'clearing')
      UNION ALL
      SELECT e.credit, e."creditKey", -e.amount, t."occurredOn" FROM "LedgerEntry" e
        JOIN "LedgerTransaction" t ON t.id = e."transactionId" WHERE e.credit IN ('surplus', 'unidentified', 'cardBalance', 'cardCore', 'clearing')
    ), held AS (
      SELECT name, key, -sum(amount)::int AS amount, min(day) AS since FROM side WHERE name NOT IN ('clearing', 'cardCore')
      GROUP BY 1, 2 HAVING sum(amount) <> 0
    )
    SELECT 'receivable' AS account, count(*) || ' open bills, last day ' || to_char(b."dueDate", 'YYYY-MM-DD') AS story, NULL AS serial,
      to_char(min(b."createdAt" AT TIME ZONE 'Asia/Taipei'), 'YYYY-MM-DD') AS since, sum(b.amount)::int AS amount
    FROM "Bill" b WHERE b.state = 'OPEN' GROUP BY b."dueDate"
    UNION ALL
    SELECT 'clearing ' || key, 'reported and not settled', NULL, to_char(max(day), 'YYYY-MM-DD'), sum(amount)::int
    FROM side WHERE name = 'clearing' GROUP BY key HAVING sum(amount) <> 0
    UNION ALL
    SELECT h.name, i.kind || ', next ' || i."nextStep" || ', ' || i.owner || '; ' || r.channel || ' ' || r."externalId"
        || coalesce(', account ' || r."virtualAccount", ''), c.serial,
      to_char(h.since, 'YYYY-MM-DD'), h.amount
    FROM held h JOIN "Receipt" r ON r.id::text = h.key
    LEFT JOIN "MoneyItem" i ON i."receiptId" = r.id AND i."closedAt" IS NULL LEFT JOIN "CardCase" c ON c.id = i."caseId"
    UNION ALL
    SELECT 'cardCore', 'balances of stopped cards, not paid over by the card core', NULL, to_char(min(day), 'YYYY-MM-DD'), sum(amount)::int
    FROM side WHERE name = 'cardCore' HAVING sum(amount) <> 0
    UNION ALL
    SELECT h.name, 'balance of a stopped card' || CASE WHEN c.category = 'LOSS_ONLY' THEN ', not asked back' ELSE '' END, c.serial,
      to_char(h.since, 'YYYY-MM-DD'), h.amount
    FROM held h JOIN "CardCase" c ON c.id::text = h.key WHERE h.name = 'cardBalance'
    ORDER BY account, since, story`;
}
