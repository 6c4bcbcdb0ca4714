import { parse } from "csv-parse/sync";
import { z } from "zod";
import { orderOutcomes } from "#domain/codes.ts";
import type { ToldResult } from "./record-results.ts";

const absent = (value: unknown) => (value === "" || value === null ? undefined : value);
const whole = z.preprocess(absent, z.coerce.number().int().optional());
const text = (most: number) => z.preprocess(absent, z.string().max(most).optional());

const Row = z.object({
  orderSeq: z.preprocess(absent, z.coerce.number().int().min(0)),
  outcome: z.enum(orderOutcomes),
  at: z.iso.datetime({ offset: true }),
  balance: whole,
  cardTail: text(8),
  reason: text(200),
});

/** Whether a file is one of results, by its first line: JSON with an order's number, or the names of the columns. */
export function isResultFile(bytes: Buffer): boolean {
  const [first = ""] = bytes.subarray(0, 4_096).toString("utf8").trimStart().split(/\r?\n/, 1);
  if (first.startsWith("{")) return /"orderSeq"\s*:/.test(first);
  return ["orderSeq", "outcome"].every((name) => new RegExp(`(?:^|[",\uFEFF])${name}(?:[",]|$)`).test(first));
}

/** A line of a file: what it tells, or the field that makes it unreadable. */
export type ResultLine = { line: number; result: ToldResult } | { line: number; wrong: string };

/**
 * Reads a file of results: JSON lines, or CSV whose first line names the columns. A line that cannot be read costs no other.
 * @throws RangeError for a file that is neither, or has no line
 */
export function readResultFile(bytes: Buffer): ResultLine[] {
  const rows = bytes.toString("utf8").trimStart().startsWith("{") ? jsonLines(bytes) : csvLines(bytes);
  if (rows.length === 0) throw new RangeError("the file has no results");
  return rows.map(({ line, row }) => {
    const read = Row.safeParse(row);
    if (!read.success) return { line, wrong: String(read.error.issues[0]?.path[0] ?? "line") };
    const { orderSeq, outcome, at, balance = null, cardTail = null, reason } = read.data;
    const told = { outcome, at: new Date(at), balance, cardTail, reason: reason?.trim() || null };
    return { line, result: { orderSeq: BigInt(orderSeq), ...told } };
  });
}

type Line = { line: number; row: unknown };

function jsonLines(bytes: Buffer): Line[] {
  return bytes
    .toString("utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [{ line: index + 1, row: parsed(line) }]));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function csvLines(bytes: Buffer): Line[] {
  const options = { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true, info: true };
  try {
    const records = parse(bytes, options) as unknown as { record: unknown; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, row: record }));
  } catch (cause) {
    throw new RangeError("the file is no CSV", { cause });
  }
}
