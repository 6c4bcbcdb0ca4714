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
  /** The case still takes money to this bill though it is void: it got a newer one, or lapsed and can be brought back. */
  voidCounts?: boolean;
};

/** What a sum of money means to the bill it names. Nothing is turned away: what does not match is kept. */
export function matchReceipt({
  bill,
  amount,
  paidDay,
  alreadyMatched,
  voidCounts = false,
}: ReceivedMoney): ReceiptDecision {
  if (!bill) return { state: "UNKNOWN_ACCOUNT", late: false };
  const late = paidDay > bill.dueDate;
  const owed = !alreadyMatched && (bill.state === "OPEN" || (bill.state === "VOID" && voidCounts));
  if (!owed) return { state: "SURPLUS", late };
  return { state: amount === bill.amount ? "MATCHED" : "WRONG_AMOUNT", late };
}
