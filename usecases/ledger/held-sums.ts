import { Prisma } from "#prisma/generated/client.ts";

/** What the books hold aside of each receipt: `id`, `surplus`, `unidentified` in whole NT$. */
export const heldSums = Prisma.sql`
  SELECT key AS id, coalesce(sum(amount) FILTER (WHERE name = 'surplus'), 0)::int AS surplus,
    coalesce(sum(amount) FILTER (WHERE name = 'unidentified'), 0)::int AS unidentified
  FROM (
    SELECT credit AS name, "creditKey" AS key, amount FROM "LedgerEntry" WHERE credit IN ('surplus', 'unidentified')
    UNION ALL SELECT debit, "debitKey", -amount FROM "LedgerEntry" WHERE debit IN ('surplus', 'unidentified')
  ) e GROUP BY 1`;
