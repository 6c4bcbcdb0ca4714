import { parse } from "csv-parse/sync";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { RosterEncoding } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { mostRosterRows } from "#domain/facts.ts";
import { plainCell } from "#domain/roster/cell.ts";
import type { TableCell, TableRow } from "#domain/roster/check-rows.ts";
import { decodeRoster } from "#domain/roster/decode.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

export interface RosterTable {
  format: "csv" | "xlsx";
  /** Of a text. */
  encoding: RosterEncoding | null;
  /** Of a workbook: its sheets, and which was read. */
  sheets: string[];
  sheet: string | null;
  rows: TableRow[];
}

/** Beyond these a sheet has no list of students. */
const mostColumns = 60;
/** Title and header above the students, and blank rows between. */
const spareRows = 1_000;

/**
 * Reads a list as text cells: CSV with commas, semicolons or tabs, or a workbook. Formulas are not worked out; of one in a workbook the
 * stored result is read.
 * @param wanted what the clerk chose where the guess was wrong
 * @throws DomainError roster_unreadable, roster_too_long
 */
export async function readTable(
  bytes: Uint8Array,
  wanted: { encoding?: RosterEncoding | null; sheet?: string | null },
): Promise<RosterTable> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const table = isArchive ? await readWorkbook(bytes, wanted.sheet) : readText(bytes, wanted.encoding);
  if (!table) throw new DomainError("roster_unreadable");
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell !== null));
  if (rows.length > mostRosterRows + 1) throw new DomainError("roster_too_long");
  return { ...table, rows };
}

function readText(bytes: Uint8Array, wanted: RosterEncoding | null | undefined): RosterTable | null {
  const decoded = decodeRoster(bytes, wanted ?? undefined);
  if (!decoded) return null;
  const { text, encoding } = decoded;
  const records = recordsOf(text);
  if (!records) return null;
  const rows = records.map((cells, index) => ({
    index,
    cells: cells.slice(0, mostColumns).map((cell) => textCell(plainCell(cell))),
  }));
  return { format: "csv", encoding, sheets: [], sheet: null, rows };
}

function recordsOf(text: string): string[][] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
      to: mostRosterRows + spareRows,
    });
  } catch {
    return null;
  }
}

/** The one that most of the first lines have; a comma where none has any. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 10);
  const score = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  return [",", "\t", ";"].toSorted((a, b) => score(b) - score(a))[0]!;
}

async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null | undefined,
): Promise<RosterTable | null> {
  const workbook = unpackWorkbook(bytes);
  if (!workbook) return null;
  try {
    const sheets = await visibleSheets(workbook);
    const sheet = wanted ?? sheets[0];
    if (sheet === undefined || !sheets.includes(sheet)) return null;
    const rows: TableRow[] = [];
    for await (const { index, values } of streamXlsxRows(workbook, {
      sheet,
      maxRows: mostRosterRows + spareRows,
    }))
      rows.push({ index, cells: values.slice(0, mostColumns).map(workbookCell) });
    return { format: "xlsx", encoding: null, sheets, sheet, rows };
  } catch {
    return null;
  }
}

/** Names alone; no sheet is read for them. */
async function visibleSheets(workbook: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(workbook, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names;
}

function workbookCell(value: unknown): TableCell {
  if (value instanceof Date) return { fault: "becameDate" };
  if (typeof value === "number" && Number.isInteger(value))
    return Number.isSafeInteger(value) ? String(value) : { fault: "numberLost" };
  return value === null || value === undefined ? null : textCell(String(value));
}

const textCell = (text: string): TableCell => text.trim() || null;
