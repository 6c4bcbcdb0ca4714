import type { Tx } from "../../ports/transaction.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { bookSetAside } from "../ledger/receipt-postings.ts";
import { openMoneyItem } from "../money-item/open-item.ts";

/** What paid a case is kept to be returned, whole: another amount is owed instead. */
export async function setPaymentAside(tx: Tx, { id: caseId }: LockedCase, at: Date): Promise<void> {
  const paid = await tx.receipt.findMany({ where: { bill: { caseId }, state: "MATCHED" } });
  for (const { id, billId, amount } of paid) {
    await tx.receipt.update({ where: { id }, data: { state: "SURPLUS" } });
    await bookSetAside(tx, { id, billId: billId!, amount }, { caseId, at });
    await openMoneyItem(tx, { kind: "repriced", receiptId: id, caseId, amount, at });
  }
}
