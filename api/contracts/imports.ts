import { z } from "zod";
import { lineOutcomes, parkReasons } from "#domain/codes.ts";
import { errorCatalogue } from "#domain/error-catalogue.ts";
import { keysOf } from "#domain/keys-of.ts";
import { Day, Timestamp } from "./common.ts";

const Count = z.int().min(0);

export const ImportReport = z
  .object({
    /** Null for a preview. */
    id: z.string().nullable(),
    name: z.string(),
    format: z.string(),
    /** Lines that tell of something, and how many of them have an outcome: progress while it runs. */
    lines: Count,
    done: Count,
    /** How many lines had which outcome. */
    outcomes: z.partialRecord(z.enum(lineOutcomes), Count),
    /** Of a file of results: its lines that were refused, and why. */
    refused: z
      .array(
        z.object({
          no: Count,
          code: z.enum(keysOf(errorCatalogue)),
          text: z.string(),
          field: z.string().optional(),
        }),
      )
      .optional(),
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
  })
  .meta({
    id: "ImportReport",
    example: {
      id: "01a21990-0000-7000-8000-000000000000",
      name: "SPC800.20261126",
      format: "store",
      lines: 3,
      done: 3,
      outcomes: { matched: 2, unknown: 1 },
      startedAt: "2026-11-26T18:00:00.000+08:00",
      finishedAt: "2026-11-26T18:00:01.000+08:00",
    },
  });

export const ImportQuery = z.strictObject({
  dryRun: z.enum(["0", "1"]).default("0"),
  name: z.string().max(200).optional(),
});

export const ImportPage = z
  .object({ items: z.array(ImportReport), nextCursor: z.string().nullable() })
  .meta({ id: "ImportPage" });
export const ImportPageQuery = z.strictObject({
  /** `1`: only files with lines that wait for somebody. */
  parked: z.enum(["0", "1"]).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const ImportLine = z
  .object({
    /** The line's number in the file, from 1. */
    no: Count,
    outcome: z.enum(lineOutcomes),
    outcomeText: z.string(),
    /** Of a parked line. */
    reason: z.enum(parkReasons).nullable(),
    reasonText: z.string().nullable(),
    receiptId: z.string().nullable(),
    /** Of a duplicate: the line that told of it first. */
    first: z.object({ importId: z.string(), no: Count }).nullable(),
    channel: z.string().nullable(),
    account: z.string().nullable(),
    amount: z.int().nullable(),
    paidOn: Day.nullable(),
    accountedOn: Day.nullable(),
  })
  .meta({ id: "ImportLine" });
export const ImportDetail = z
  .object({ ...ImportReport.shape, items: z.array(ImportLine), nextAfter: Count.nullable() })
  .meta({ id: "ImportDetail" });
export const ImportLineQuery = z.strictObject({
  outcome: z.enum(lineOutcomes).optional(),
  /** Number of the last line of the page before. */
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export type ImportReport = z.infer<typeof ImportReport>;
export type ImportLine = z.infer<typeof ImportLine>;
export type ImportDetail = z.infer<typeof ImportDetail>;
