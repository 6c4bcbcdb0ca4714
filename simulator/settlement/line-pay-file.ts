import { compact } from "../collection/days.ts";
import type { Draft } from "../files/collector-file.ts";
import { csvRow } from "../files/csv.ts";
import type { World } from "../world.ts";
import { cyclesPaidOn, type Span } from "./cycles.ts";
import { feeOf, linePaySettled, within } from "./settled.ts";
import { linePayTerms } from "./terms.ts";

const COLUMNS = ["transactionId", "orderId", "type", "date", "amount", "fee", "net"];

/** LINE Pay's settlement as its merchant centre hands it out: CSV, a line a payment or refund. docs/formats.md §3. */
export function linePayFile(world: World, day: string, span?: Span): Draft {
  const spans = span ? [span] : cyclesPaidOn(linePayTerms.cycle, day);
  const settled = spans.flatMap((days) => within(linePaySettled(world), days));
  return {
    name: `LINEPAY.${compact(day)}.csv`,
    head: [csvRow(COLUMNS)],
    details: settled.map((one) => {
      const fee = feeOf(linePayTerms, one);
      const { transactionId, orderId, type, day: date, amount } = one;
      return { amount, line: csvRow([transactionId, orderId, type, date, amount, fee, amount - fee]) };
    }),
  };
}
