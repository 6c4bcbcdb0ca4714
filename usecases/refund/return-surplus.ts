import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { beginSurplusRefund } from "../rows/refund/begin-refund.ts";

/**
 * Begins to give back by LINE Pay what was paid for a bill that was paid already, where the setting has it so: the whole sum, once, as long as
 * nobody has taken its item on. Whatever comes in between is left to the desk.
 * @returns how many were begun
 */
export async function returnSurplus(
  { db, now, linePay, settings }: Pick<Deps, "db" | "now" | "linePay" | "settings">,
  limit = 10,
): Promise<number> {
  if (!linePay || !settings.returnLinePaySurplus) return 0;
  let begun = 0;
  for (const { receiptId, amount } of await waiting(db, limit))
    if (await db.$transaction((tx) => giveBack(tx, { receiptId, amount }, now()))) begun++;
  return begun;
}

/** Of what LINE Pay took and was never returned in part, tried or refused. */
function waiting(db: Deps["db"], limit: number): Promise<{ receiptId: string; amount: number }[]> {
  return db.$queryRaw`
    SELECT i."receiptId", i.amount FROM "MoneyItem" i JOIN "Receipt" r ON r.id = i."receiptId"
    WHERE i."closedAt" IS NULL AND i.kind = 'duplicate' AND i."nextStep" = 'refund' AND i.owner = 'ipass'
      AND r.channel = 'LINE_PAY' AND NOT EXISTS (SELECT 1 FROM "Refund" f WHERE f."receiptId" = r.id)
    ORDER BY i."openedAt" LIMIT ${limit}`;
}

/** @returns false where somebody began it meanwhile, or some of it is gone */
async function giveBack(tx: Tx, given: { receiptId: string; amount: number }, at: Date): Promise<boolean> {
  const by = { actor: "system", at };
  try {
    const refund = await beginSurplusRefund(tx, { ...given, method: "LINE_PAY" }, by, given.amount);
    const details = { amount: refund.amount, method: refund.method };
    await appendAudit(tx, { ...by, action: "refund.start", subject: refund.id, details });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
