import { compact } from "../collection/days.ts";
import type { Draft } from "../files/collector-file.ts";
import { line } from "../files/line.ts";
import type { World } from "../world.ts";
import { cyclesPaidOn, type Span } from "./cycles.ts";
import { channelsOf, feeOf, within } from "./settled.ts";
import type { Terms } from "./terms.ts";

const COMPANY = "63E";

type Remittance = { terms: Terms; span: Span; gross: number; fee: number; count: number };

/**
 * What the channels send to the biller's bank account, 128 bytes a batch. Offsets: docs/formats.md §3.
 * @param day on which the money is sent, YYYY-MM-DD
 * @param span asks for one batch of each channel over these days instead of the cycles that end before `day`
 */
export function remittanceFile(world: World, day: string, span?: Span): Draft {
  const batches = channelsOf(world).flatMap(({ terms, settled }) =>
    (span ? [span] : cyclesPaidOn(terms.cycle, day)).flatMap((days): Remittance[] => {
      const part = within(settled, days);
      if (part.length === 0) return [];
      const gross = part.reduce((total, { amount }) => total + amount, 0);
      const fee = part.reduce((total, one) => total + feeOf(terms, one), 0);
      return [{ terms, span: days, gross, fee, count: part.length }];
    }),
  );
  return {
    name: `REMIT.${compact(day)}`,
    head: [],
    details: batches.map((batch, i) => ({
      line: lineOf(batch, day, i + 1),
      amount: batch.gross - batch.fee,
    })),
  };
}

function lineOf({ terms, span, gross, fee, count }: Remittance, day: string, number: number): Buffer {
  return line(128, [
    [0, 8, compact(day)],
    [8, 6, "100000"],
    [14, 2, terms.code],
    [16, 3, COMPANY],
    [19, 11, gross - fee],
    [30, 2, number],
    [32, 8, compact(span.from)],
    [40, 8, compact(span.to)],
    [48, 8, terms.agency],
    [56, 11, gross],
    [67, 11, fee],
    [78, 6, count],
  ]);
}
