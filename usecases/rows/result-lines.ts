import { parse } from "csv-parse/sync";
import type { z } from "zod";

/** A line of a file: what it tells, or the field that makes it unreadable. */
export type ResultLine<Told> = { line: number; told: Told } | { line: number; wrong: string };

/** Cells that are empty say nothing. */
export const absent = (value: unknown) => (value === "" || value === null ? undefined : value);

/** Whether a file holds results with these fields, by its first line: JSON that has the first of them, or the names of columns. */
export function holdsResults(bytes: Buffer, fields: readonly string[]): boolean {
  const [first = ""] = bytes.subarray(0, 4_096).toString("utf8").trimStart().split(/\r?\n/, 1);
  if (first.startsWith("{")) return new RegExp(`"${fields[0]}"\\s*:`).test(first);
  return fields.every((name) => new RegExp(`(?:^|[",\uFEFF])${name}(?:[",]|$)`).test(first));
}

/**
 * Reads a file of results: JSON lines, or CSV whose first line names the columns. A line that cannot be read costs no other.
 * @throws RangeError for a file that is neither, or has no line
 */
export function readResultLines<Told>(bytes: Buffer, row: z.ZodType<Told>): ResultLine<Told>[] {
  const rows = bytes.toString("utf8").trimStart().startsWith("{") ? jsonLines(bytes) : csvLines(bytes);
  if (rows.length === 0) throw new RangeError("the file has no results");
  return rows.map(({ line, cells }) => {
    const read = row.safeParse(cells);
    if (read.success) return { line, told: read.data };
    return { line, wrong: String(read.error.issues[0]?.path[0] ?? "line") };
  });
}

type Line = { line: number; cells: unknown };

function jsonLines(bytes: Buffer): Line[] {
  return bytes
    .toString("utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [{ line: index + 1, cells: parsed(line) }]));
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
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    throw new RangeError("the file is no CSV", { cause });
  }
}
