import type { Day } from "../calendar.ts";
import type { BillState, MoneyItemKind, Progress, ReceiptState } from "../codes.ts";

export type ReceiptDecision = {
  state: ReceiptState;
  /** The student paid after the due date. */
  late: boolean;
  /** Why the money is kept aside; null when it pays the bill. */
  aside: MoneyItemKind | null;
};

type ReceivedMoney = {
  /** The bill whose account the money named, or null. */
  bill: { amount: number; dueDate: Day; state: BillState } | null;
  /** Whole NT$. */
  amount: number;
  /** Day on which the student paid, not on which we heard of it. */
  paidDay: Day;
  /** Where the case of the bill stands. */
  progress?: Progress;
  /** Other money has paid the case. */
  paid?: boolean;
  /** The bill asks for what the case owes now; one of before the price changed may not. */
  amountInForce?: boolean;
  /** The same card has an open case that keeps this one from coming back. */
  newerCase?: boolean;
  /** Whether a lapsed case comes back by money that was paid after its last day. */
  reviveLate?: boolean;
};

/** What a sum of money means to the bill it names. Nothing is turned away: what does not match is kept. */
export function matchReceipt(money: ReceivedMoney): ReceiptDecision {
  const { bill, amount, paidDay } = money;
  if (!bill) return { state: "UNKNOWN_ACCOUNT", late: false, aside: "unknownAccount" };
  const late = paidDay > bill.dueDate;
  const unwanted = notOwed(money, late);
  if (unwanted) return { state: "SURPLUS", late, aside: unwanted };
  if (amount === bill.amount) return { state: "MATCHED", late, aside: null };
  return { state: "WRONG_AMOUNT", late, aside: amount < bill.amount ? "short" : "over" };
}

/** Why the case takes no money to this bill, if so. */
function notOwed(money: ReceivedMoney, late: boolean): MoneyItemKind | null {
  const { bill, progress = "UNPAID", paid = false, amountInForce = true, newerCase = false } = money;
  if (paid || bill?.state === "PAID") return "duplicate";
  if (progress !== "UNPAID" && newerCase) return "newerCase";
  if (progress !== "UNPAID" && progress !== "LAPSED") return "caseOver";
  if (bill?.state === "VOID" && !amountInForce) return "repriced";
  return progress === "LAPSED" && late && money.reviveLate === false ? "late" : null;
}
