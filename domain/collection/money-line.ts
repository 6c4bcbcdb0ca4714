import type { Day } from "../calendar.ts";
import type { ParkReason } from "../codes.ts";
import { largestAmount, type MoneyLine, type ParkedLine } from "./file-line.ts";

export const parked = (reason: ParkReason): ParkedLine => ({ kind: "parked", reason });

type Raw = Omit<MoneyLine, "kind" | "amount" | "paidOn"> & { amount: number | null; paidOn: Day | null };

/** A line whose fields were read: money, or parked for the first field that cannot be. */
export function moneyLine({ amount, paidOn, account, ...rest }: Raw): MoneyLine | ParkedLine {
  if (paidOn === null) return parked("day");
  if (!/^\d{10,16}$/.test(account)) return parked("unreadable");
  if (amount === null || amount < 1 || amount > largestAmount) return parked("amount");
  return { kind: "money", ...rest, account, amount, paidOn };
}
