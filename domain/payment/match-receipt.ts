import type { Day } from "../calendar.ts";
import type { BillState, ReceiptState } from "../codes.ts";

export type ReceiptDecision = {
  state: ReceiptState;
  /** The student paid after the due date; the money counts all the same. */
  late: boolean;
};

type ReceivedMoney = {
  /** The bill whose account the money named, or null. */
  bill: { amount: number; dueDate: Day; state: BillState } | null;
  /** Whole NT$. */
  amount: number;
  /** Day on which the student paid, not on which we heard of it. */
  paidDay: Day;
  /** Another receipt has paid the bill. */
  alreadyMatched: boolean;
  /** The case lapsed and no later case took its place, so the money can still bring it back. */
  revivable?: boolean;
};

/** What a sum of money means to the bill it names. Nothing is turned away: what does not match is kept. */
export function matchReceipt({
  bill,
  amount,
  paidDay,
  alreadyMatched,
  revivable = false,
}: ReceivedMoney): ReceiptDecision {
  if (!bill) return { state: "UNKNOWN_ACCOUNT", late: false };
  const late = paidDay > bill.dueDate;
  const owed = !alreadyMatched && (bill.state === "OPEN" || (bill.state === "VOID" && revivable));
  if (!owed) return { state: "SURPLUS", late };
  return { state: amount === bill.amount ? "MATCHED" : "WRONG_AMOUNT", late };
}
