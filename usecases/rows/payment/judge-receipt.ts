import { dayOf } from "#domain/calendar.ts";
import { matchReceipt, type ReceiptDecision } from "#domain/payment/match-receipt.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Tx } from "../../ports/transaction.ts";
import type { LockedCase } from "../case/lock-case.ts";
import { holdingCase, lockCard } from "../case/refuse-second-case.ts";
import { dayFromColumn } from "../day-column.ts";
import type { LockedBill } from "./locked-bill.ts";

/** What a sum of money means to the bill that it names, as bill, case and earlier receipts stand under the lock. */
export async function judgeReceipt(
  tx: Tx,
  locked: LockedBill | null,
  money: { amount: number; paidAt: Date },
  { reviveLatePayments }: Pick<Settings, "reviveLatePayments">,
): Promise<ReceiptDecision> {
  const { amount } = money;
  const paidDay = dayOf(money.paidAt);
  if (!locked) return matchReceipt({ bill: null, amount, paidDay });
  const { bill, cardCase } = locked;
  return matchReceipt({
    bill: { amount: bill.amount, dueDate: dayFromColumn(bill.dueDate), state: bill.state },
    amount,
    paidDay,
    progress: cardCase.progress,
    paid: cardCase.paidAt !== null || (await isMatched(tx, bill.id)),
    amountInForce: bill.amount === cardCase.amountDue,
    newerCase: isOver(cardCase) && (await hasNewerCase(tx, cardCase)),
    reviveLate: reviveLatePayments,
  });
}

async function isMatched(tx: Tx, billId: string): Promise<boolean> {
  return (await tx.receipt.count({ where: { billId, state: "MATCHED" } })) > 0;
}

/** Whether money for the case may be meant for another one of its card. */
export function isOver({ progress }: Pick<LockedCase, "progress">): boolean {
  return progress === "LAPSED" || progress === "VOIDED" || progress === "CLOSED";
}

/** Whether the same card has another case since this one ended, whoever sent it; nothing tells once she was erased. */
async function hasNewerCase(tx: Tx, cardCase: LockedCase): Promise<boolean> {
  if (cardCase.identityErasedAt) return false;
  await lockCard(tx, cardCase);
  return (await holdingCase(tx, asked(cardCase), cardCase.id)) !== null;
}

/** One that did not stand beside its loss report when it was sent cannot come back beside it. */
export function asked(cardCase: LockedCase) {
  const { studentId, schoolCode, studentNo, idNumberHash } = cardCase;
  return cardCase.besideAnother ? cardCase : { studentId, schoolCode, studentNo, idNumberHash };
}
