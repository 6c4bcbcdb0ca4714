import type { Tx } from "../../ports/transaction.ts";
import type { Cause } from "./post.ts";

/**
 * The name of the next movement of a kind that can come again: `voided`, `voided:2`, `voided:3`.
 * The caller holds the lock of what it is about, so that two never take the same.
 */
export async function nextStep(tx: Tx, { type, id }: Omit<Cause, "step">, base: string): Promise<string> {
  const count = await tx.ledgerTransaction.count({
    where: { causeType: type, causeId: id, OR: [{ step: base }, { step: { startsWith: `${base}:` } }] },
  });
  return count === 0 ? base : `${base}:${count + 1}`;
}
