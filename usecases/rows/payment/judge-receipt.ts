import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { matchReceipt, type ReceiptDecision } from "#domain/payment/match-receipt.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type LockedCase, lockedSnapshot } from "../case/lock-case.ts";
import { holdingCase, lockCard } from "../case/refuse-second-case.ts";
import { dayFromColumn } from "../day-column.ts";
import type { LockedBill } from "./locked-bill.ts";

/** What a sum of money means to the bill that it names, as bill, case and earlier receipts stand under the lock. */
export async function judgeReceipt(
  tx: Tx,
  locked: LockedBill | null,
  money: { amount: number; paidAt: Date },
  at: Date,
): Promise<ReceiptDecision> {
  const { amount } = money;
  const paidDay = dayOf(money.paidAt);
  if (!locked) return matchReceipt({ bill: null, amount, paidDay, alreadyMatched: false });
  const { bill, cardCase } = locked;
  return matchReceipt({
    bill: { amount: bill.amount, dueDate: dayFromColumn(bill.dueDate), state: bill.state },
    amount,
    paidDay,
    alreadyMatched:
      !canHappen(await lockedSnapshot(tx, cardCase), { type: "paid", at }) || (await isMatched(tx, bill.id)),
    voidCounts:
      // One of before the category was changed may be of another amount.
      bill.amount === cardCase.amountDue &&
      (cardCase.progress === "UNPAID" ||
        (cardCase.progress === "LAPSED" && !(await hasSuccessor(tx, cardCase)))),
  });
}

async function isMatched(tx: Tx, billId: string): Promise<boolean> {
  return (await tx.receipt.count({ where: { billId, state: "MATCHED" } })) > 0;
}

/** Whether the same card has another case since this one lapsed, whoever sent it; nothing tells once she was erased. */
async function hasSuccessor(tx: Tx, cardCase: LockedCase): Promise<boolean> {
  if (cardCase.identityErasedAt) return false;
  await lockCard(tx, cardCase);
  const { studentId, schoolCode, studentNo, idNumberHash } = cardCase;
  // One that did not stand beside its loss report when it was sent cannot come back beside it.
  const card = cardCase.besideAnother ? cardCase : { studentId, schoolCode, studentNo, idNumberHash };
  return (await holdingCase(tx, card, cardCase.id)) !== null;
}
