import { type CollectorFile, written } from "../files/collector-file.ts";
import { csvRow } from "../files/csv.ts";
import type { Payout } from "./bank.ts";

const COLUMNS = ["reference", "outcome", "at", "reason"] as const;

/** What became of payouts, as CSV. */
export function payoutResultFile(payouts: Payout[]): CollectorFile {
  const details = payouts.map((payout) => ({
    amount: payout.amount,
    line: csvRow(COLUMNS.map((name) => payout[name])),
  }));
  return written({ name: "PAYOUT-RESULTS.csv", head: [csvRow([...COLUMNS])], details });
}
