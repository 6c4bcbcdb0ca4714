import { normaliseIdNumber } from "#domain/identity.ts";
import { maskIdNumber } from "#domain/mask.ts";
import { type RosterChoices, texts } from "./choices.ts";
import type { RosterTable } from "./read-table.ts";

/** The first rows as they were read, to see whether they can be read at all. */
export interface RosterSample {
  format: RosterTable["format"];
  sheets: string[];
  /** Titles of all columns, then the first students; as the file has them, ID numbers masked. */
  header: string[];
  rows: string[][];
}

const sampleRows = 5;

export function sampleOf(
  { format, sheets, rows }: RosterTable,
  { header, columns }: RosterChoices,
): RosterSample {
  const titles = rows.find(({ index }) => index === header);
  const below = rows.filter(({ index }) => index > header).slice(0, sampleRows);
  return {
    format,
    sheets,
    header: titles ? texts(titles) : [],
    rows: below.map((row) =>
      texts(row).map((cell, at) => (at === columns.idNumber || isIdNumber(cell) ? maskIdNumber(cell) : cell)),
    ),
  };
}

/** Also in a column of which nobody knows yet what it holds. */
export const isIdNumber = (cell: string) => /^[A-Z][A-Z\d]\d{8}$/.test(normaliseIdNumber(cell));
