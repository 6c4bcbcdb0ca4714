import type { Tx } from "../../ports/transaction.ts";
import { takeBillBack } from "../ledger/bill-postings.ts";

/** Why a bill is void, as the books say it. */
export type VoidReason = "lapsed" | "voided" | "withdrawn" | "renewed" | "repriced" | "paidElsewhere";

/**
 * Makes bills void: nothing is owed on them any more. Their case is locked.
 * @param bills those that are not void yet; another is left as it is
 */
export async function voidBills(
  tx: Tx,
  bills: readonly { id: string }[],
  { at, reason }: { at: Date; reason: VoidReason },
): Promise<void> {
  for (const { id } of bills) {
    await tx.bill.update({ where: { id }, data: { state: "VOID" } });
    await takeBillBack(tx, id, { at, reason });
  }
}
