import { z } from "zod";
import { absent, holdsResults, type ResultLine, readResultLines } from "../rows/result-lines.ts";
import type { RefundResult } from "./record-results.ts";

const Row = z
  .object({
    reference: z.string().max(100),
    outcome: z.enum(["PAID", "RETURNED"]),
    at: z.iso.datetime({ offset: true }),
    reason: z.preprocess(absent, z.string().max(200).optional()),
  })
  .transform(({ at, reason, ...rest }): RefundResult => {
    const words = reason?.trim();
    return { ...rest, at: new Date(at), ...(words && { reason: words }) };
  });

/** Whether a file is one of refunds that were paid or came back, by its first line. */
export const isRefundResults = (bytes: Buffer): boolean => holdsResults(bytes, ["reference", "outcome"]);

/**
 * Reads what bank and post did with refunds: JSON lines or CSV (docs/formats.md, "Refunds for the bank").
 * @throws RangeError for a file that is neither, or has no line
 */
export const readRefundResults = (bytes: Buffer): ResultLine<RefundResult>[] => readResultLines(bytes, Row);
