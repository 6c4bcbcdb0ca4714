import type { Deps } from "../ports/deps.ts";

/** An account over a time, in whole NT$: debits are positive. */
export interface AccountFigures {
  account: string;
  opening: number;
  debits: number;
  credits: number;
  closing: number;
}

/**
 * What moved on each account by the days on which it happened; accounts that are kept by bill, receipt or case are added up.
 * @param from first day, and `to` the day after the last, in Asia/Taipei; all days there are without them
 */
export async function accountFigures(
  { db }: Pick<Deps, "db">,
  { from = "0001-01-01", to = "9999-12-31" }: { from?: string; to?: string } = {},
): Promise<AccountFigures[]> {
  const rows = await db.$queryRaw<Omit<AccountFigures, "closing">[]>`
    WITH side AS (
      SELECT e.debit AS name, e."debitKey" AS key, e.amount AS debit, 0 AS credit, t."occurredOn" AS day
        FROM "LedgerEntry" e JOIN "LedgerTransaction" t ON t.id = e."transactionId"
      UNION ALL
      SELECT e.credit, e."creditKey", 0, e.amount, t."occurredOn"
        FROM "LedgerEntry" e JOIN "LedgerTransaction" t ON t.id = e."transactionId"
    )
    SELECT CASE WHEN name IN ('billed', 'clearing', 'fee', 'bank') THEN name || ' ' || key ELSE name END AS account,
      coalesce(sum(debit - credit) FILTER (WHERE day < ${from}::date), 0)::int AS opening,
      coalesce(sum(debit) FILTER (WHERE day >= ${from}::date), 0)::int AS debits,
      coalesce(sum(credit) FILTER (WHERE day >= ${from}::date), 0)::int AS credits
    FROM side WHERE day < ${to}::date GROUP BY 1 ORDER BY 1`;
  return rows.map((row) => ({ ...row, closing: row.opening + row.debits - row.credits }));
}
