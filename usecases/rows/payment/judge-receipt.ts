import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { matchReceipt, type ReceiptDecision } from "#domain/payment/match-receipt.ts";
import type { Tx } from "../../ports/transaction.ts";
import { caseSnapshot } from "../case/case-snapshot.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { whereOpen } from "../case/open-cases.ts";
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
      !canHappen(caseSnapshot(cardCase), { type: "paid", at }) || (await isMatched(tx, bill.id)),
    revivable: cardCase.progress === "LAPSED" && !(await hasSuccessor(tx, cardCase)),
  });
}

async function isMatched(tx: Tx, billId: string): Promise<boolean> {
  return (await tx.receipt.count({ where: { billId, state: "MATCHED" } })) > 0;
}

/** Whether the student has applied again for the same card since the case lapsed. */
async function hasSuccessor(tx: Tx, { id, studentId, schoolCode, studentNo }: LockedCase): Promise<boolean> {
  return (
    (await tx.cardCase.count({
      where: { studentId, schoolCode, studentNo, ...whereOpen, id: { not: id } },
    })) > 0
  );
}
