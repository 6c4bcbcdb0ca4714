import { clockTime, compact } from "../collection/days.ts";
import type { Payment } from "../collection/payment.ts";
import type { Draft } from "./collector-file.ts";
import { line } from "./line.ts";

const REAL_ACCOUNT = "0047106000000";
/** Where the bank says that a machine or another bank's app took the transfer. */
export const BANK_BRANCH = "0040";

/** The bank's virtual-account file, one line of 128 bytes a transfer. Offsets: docs/formats.md §3. */
export function bankFile(payments: Payment[], day: string): Draft {
  const taken = payments.filter((one) => one.channel === "ATM" && one.bookedOn === day);
  const detail = ({ virtualAccount, amount, paidAt, bookedOn, fee, remark = "" }: Payment, i: number) =>
    line(128, [
      [0, 13, REAL_ACCOUNT],
      [13, 8, compact(paidAt)],
      [21, 6, clockTime(paidAt)],
      [27, 16, virtualAccount],
      [43, 1, "+"],
      [44, 10, amount],
      [54, 10, remark],
      [64, 4, BANK_BRANCH],
      [68, 2, "SA"],
      [70, 2, "06"],
      [72, 8, compact(bookedOn)],
      [80, 8, compact(bookedOn)],
      [88, 6, i + 1],
      [94, 6, virtualAccount.slice(0, 6)],
      [100, 3, fee],
    ]);
  return {
    name: `BANK.${compact(day)}`,
    head: [],
    details: taken.map((payment, i) => ({ line: detail(payment, i), amount: payment.amount })),
  };
}
