import { z } from "zod";
import { orderOutcomes } from "#domain/codes.ts";
import { absent, holdsResults, type ResultLine, readResultLines } from "../rows/result-lines.ts";
import type { ToldResult } from "./record-results.ts";

const whole = z.preprocess(absent, z.coerce.number().int().optional());
const text = (most: number) => z.preprocess(absent, z.string().max(most).optional());

const Row = z
  .object({
    orderSeq: z.preprocess(absent, z.coerce.number().int().min(0)),
    outcome: z.enum(orderOutcomes),
    at: z.iso.datetime({ offset: true }),
    balance: whole,
    cardTail: text(8),
    reason: text(200),
  })
  .transform(
    ({ orderSeq, outcome, at, balance = null, cardTail = null, reason }): ToldResult => ({
      ...{ orderSeq: BigInt(orderSeq), outcome, at: new Date(at) },
      ...{ balance, cardTail, reason: reason?.trim() || null },
    }),
  );

/** Whether a file is one of the card core's results, by its first line. */
export const isCardResults = (bytes: Buffer): boolean => holdsResults(bytes, ["orderSeq", "outcome"]);

/**
 * Reads what the card core did: JSON lines or CSV (docs/card-core.md).
 * @throws RangeError for a file that is neither, or has no line
 */
export const readCardResults = (bytes: Buffer): ResultLine<ToldResult>[] => readResultLines(bytes, Row);
