import { keysOf } from "../keys-of.ts";
import { compact } from "../plain-text.ts";
import { type ColumnMap, type RosterField, rosterColumns } from "./columns.ts";

/** Schools put a title or instructions above the header; it is looked for in this many rows. */
const headerWithin = 10;

export interface FoundHeader {
  /** Index of the header's row. */
  row: number;
  columns: ColumnMap;
}

/**
 * Looks for the row that names the columns: the one with most of them, of those the first.
 * @param kept headers that this school once said to be those of fields, as `headerKey` has them
 * @returns null where no row names any column
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  kept: Partial<Record<RosterField, string>> = {},
): FoundHeader | null {
  const found = rows.slice(0, headerWithin).map((cells, row) => ({ row, columns: columnsOf(cells, kept) }));
  const best = found.toSorted((a, b) => count(b) - count(a) || a.row - b.row)[0];
  return best && count(best) > 0 ? best : null;
}

const count = ({ columns }: FoundHeader) => Object.keys(columns).length;

function columnsOf(cells: readonly string[], kept: Partial<Record<RosterField, string>>): ColumnMap {
  const keys = cells.map(headerKey);
  const places = keysOf(rosterColumns).map((field) => {
    const known = kept[field];
    const own = known === undefined ? -1 : keys.indexOf(known);
    return [field, own >= 0 ? own : keys.findIndex((key) => names[field].has(key))] as const;
  });
  return Object.fromEntries(places.filter(([, at]) => at >= 0));
}

/** The form in which headers are compared: without spaces, marks and case, in narrow letters. */
export function headerKey(cell: string): string {
  return compact(cell)
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, "");
}

const namesOf = ({ title, aliases }: (typeof rosterColumns)[RosterField]): ReadonlySet<string> =>
  new Set([title.zh, title.en, ...aliases].map(headerKey));

const names: Record<RosterField, ReadonlySet<string>> = {
  studentNo: namesOf(rosterColumns.studentNo),
  name: namesOf(rosterColumns.name),
  idNumber: namesOf(rosterColumns.idNumber),
  className: namesOf(rosterColumns.className),
};

/** Whether such columns make a list: whose row it is, and something about her. */
export function isRosterMap(columns: ColumnMap): boolean {
  return columns.studentNo !== undefined && Object.keys(columns).length > 1;
}
