import type { Tx } from "../../ports/transaction.ts";

/**
 * The cases whose cash lies with their school still and may be given back: not handed over, and nothing that it paid for taken up by the card
 * core. One question to the database.
 */
export async function returnableCash(tx: Tx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT b."caseId" FROM "Bill" b JOIN "Receipt" r ON r."billId" = b.id
    WHERE b."caseId" = ANY(${caseIds}::uuid[]) AND r.channel = 'SCHOOL' AND r.state = 'MATCHED' AND r."handOverId" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "CardOrder" o WHERE o."caseId" = b."caseId" AND o.kind = 'PRODUCE' AND o."supersededAt" IS NULL
          AND (o."ackedAt" IS NOT NULL OR o.outcome = 'DONE'))`;
  return new Set(rows.map(({ caseId }) => caseId));
}
