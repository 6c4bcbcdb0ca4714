import { chains } from "../collection/chains.ts";
import { compact } from "../collection/days.ts";
import type { Payment } from "../collection/payment.ts";
import type { Draft } from "./collector-file.ts";
import { csvRow } from "./csv.ts";

const COLUMNS = ["receiptId", "channel", "agency", "virtualAccount", "amount", "paidAt", "bookedOn"];

/** All money of one day of the books as CSV, UTF-8, with a line of column names. */
export function csvFile(payments: Payment[], day: string): Draft {
  const taken = payments.filter(({ bookedOn }) => bookedOn === day);
  return {
    name: `RECEIPTS.${compact(day)}.csv`,
    head: [csvRow(COLUMNS)],
    details: taken.map(({ receiptId, channel, chain, virtualAccount, amount, paidAt, bookedOn }) => ({
      amount,
      line: csvRow([
        receiptId,
        channel,
        chain ? chains[chain].agency : "",
        virtualAccount,
        amount,
        paidAt,
        bookedOn,
      ]),
    })),
  };
}
