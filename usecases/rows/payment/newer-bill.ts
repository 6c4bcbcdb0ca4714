import type { Tx } from "../../ports/transaction.ts";
import { holdingCase } from "../case/refuse-second-case.ts";
import { asked, isOver } from "./judge-receipt.ts";
import { type LockedBill, lockBill } from "./locked-bill.ts";

/**
 * The open bill of the student's newer case for the same card, where money names the account of one that is over. Locked after the older case and
 * before the card, in the order of all (ADR 4).
 * @returns null where there is none, or it is another account's, who must not learn of it
 */
export async function lockNewerBill(tx: Tx, { cardCase }: LockedBill): Promise<LockedBill | null> {
  if (!isOver(cardCase) || cardCase.identityErasedAt) return null;
  const newer = await holdingCase(tx, asked(cardCase), cardCase.id);
  if (!newer) return null;
  const bill = await tx.bill.findFirst({
    where: { state: "OPEN", case: { serial: newer.serial, studentId: cardCase.studentId } },
    select: { id: true },
  });
  return bill && lockBill(tx, bill.id);
}

/** Whether that bill is paid by exactly this sum, as it stands under the lock. */
export function paysNewer({ cardCase, bill }: LockedBill, amount: number): boolean {
  return bill.state === "OPEN" && cardCase.progress === "UNPAID" && bill.amount === amount;
}
