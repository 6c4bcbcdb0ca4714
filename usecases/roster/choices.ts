import { z } from "zod";
import { type RosterEncoding, rosterEncodings } from "#domain/codes.ts";
import type { TableRow } from "#domain/roster/check-rows.ts";
import type { ColumnMap, RosterField } from "#domain/roster/columns.ts";
import { findHeader, headerKey } from "#domain/roster/find-header.ts";
import { type RosterTable, readTable } from "./read-table.ts";

/** How a list is read. */
export interface RosterChoices {
  /** Of a text; null of a workbook. */
  encoding: RosterEncoding | null;
  /** Of a workbook; null of a text. */
  sheet: string | null;
  /** Index of the row that names the columns, from 0; -1 where there is none. */
  header: number;
  columns: ColumnMap;
  /** Zeros are put before shorter student numbers up to this length. */
  padTo: number | null;
}

/** What the clerk says of it; the rest is looked for. */
export type WantedChoices = Partial<RosterChoices>;

/** Which header was which field in the school's last list. */
export type KeptHeaders = Partial<Record<RosterField, string>>;

const place = z.int().min(0).optional();
/** As the database keeps them. */
export const StoredChoices = z.object({
  encoding: z.enum(rosterEncodings).nullable(),
  sheet: z.string().nullable(),
  header: z.int(),
  columns: z.object({ studentNo: place, name: place, idNumber: place, className: place }),
  padTo: z.int().nullable(),
});
export const StoredHeaders = z.partialRecord(
  z.enum(["studentNo", "name", "idNumber", "className"]),
  z.string(),
);

/**
 * Reads a file and settles how: what the clerk chose holds, then what the school's last list taught, then our own list of headers.
 * @throws DomainError roster_unreadable, roster_too_long
 */
export async function settleChoices(
  bytes: Uint8Array,
  wanted: WantedChoices,
  kept: KeptHeaders,
): Promise<{ table: RosterTable; choices: RosterChoices }> {
  const table = await readTable(bytes, wanted);
  const found = findHeader(table.rows.map(texts), kept);
  const header = wanted.header ?? (found ? table.rows[found.row]!.index : -1);
  const { encoding, sheet } = table;
  const columns = wanted.columns ?? found?.columns ?? {};
  return { table, choices: { encoding, sheet, header, columns, padTo: wanted.padTo ?? null } };
}

/** The words of a row; a cell that its spreadsheet spoilt has none. */
export function texts({ cells }: TableRow): string[] {
  return cells.map((cell) => (typeof cell === "string" ? cell : ""));
}

/** The headers to keep for the next list. */
export function headersOf({ rows }: RosterTable, { header, columns }: RosterChoices): KeptHeaders {
  const row = rows.find(({ index }) => index === header);
  const names = row ? texts(row) : [];
  const kept = Object.entries(columns).map(([field, at]) => [field, headerKey(names[at] ?? "")]);
  return Object.fromEntries(kept.filter(([, name]) => name !== ""));
}
