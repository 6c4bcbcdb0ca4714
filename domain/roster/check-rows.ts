import type { RosterFault } from "../codes.ts";
import { checkIdNumber, normaliseIdNumber } from "../identity.ts";
import { keysOf } from "../keys-of.ts";
import { checkName } from "../person-name.ts";
import { checkStudentNo } from "../student-no.ts";
import { cellName, wholeNumber } from "./cell.ts";
import type { ColumnMap, RosterField } from "./columns.ts";
import { isUnread } from "./decode.ts";
import { padded } from "./padding.ts";

/** A cell as its file holds it; null where it is empty, a fault where the spreadsheet had already spoilt it. */
export type TableCell = string | { fault: Extract<RosterFault, "numberLost" | "becameDate"> } | null;

export interface TableRow {
  /** From 0; rows that a file leaves out are counted. */
  index: number;
  cells: readonly TableCell[];
}

/** One student; what the list leaves open is null. */
export interface RosterRow {
  index: number;
  studentNo: string;
  name: string | null;
  /** As it is compared, for `idNumberHash`. */
  idNumber: string | null;
  className: string | null;
}

/** Why a row is not taken. No personal data, so that it can be kept. */
export interface CellFault {
  /** Of the row, from 0. */
  index: number;
  /** `C14` */
  cell: string;
  code: RosterFault;
  /** Of a student who is there twice: the other row, from 0. */
  other: number | null;
}

export interface CheckedRoster {
  rows: RosterRow[];
  faults: CellFault[];
  /** Every student number that can be read, also in rows that are not taken: she is on the list. */
  named: ReadonlySet<string>;
}

/** Longest 班級, in characters. */
export const longestClassName = 40;

/**
 * Reads the rows below the header, each for itself: a faulty one keeps no other back. Rows without anything in these columns are passed
 * over.
 */
export function checkRows(
  rows: readonly TableRow[],
  columns: ColumnMap,
  padTo: number | null,
): CheckedRoster {
  const read = rows.flatMap((row) => readRow(row, columns, padTo) ?? []);
  const places = Map.groupBy(
    read.filter(({ studentNo }) => studentNo !== null),
    ({ studentNo }) => studentNo!,
  );
  for (const row of read) {
    const other = row.studentNo === null ? undefined : places.get(row.studentNo)!.find((one) => one !== row);
    if (other) row.faults.push(faultAt(row.index, columns.studentNo!, "studentNoTwice", other.index));
  }
  return {
    rows: read.flatMap(({ faults, ...row }) => (faults.length === 0 ? [row as RosterRow] : [])),
    faults: read.flatMap(({ faults }) => faults),
    named: new Set(places.keys()),
  };
}

type ReadRow = Omit<RosterRow, "studentNo"> & { studentNo: string | null; faults: CellFault[] };

function readRow({ index, cells }: TableRow, columns: ColumnMap, padTo: number | null): ReadRow | undefined {
  const fields = keysOf(columns as Record<RosterField, number>);
  if (fields.every((field) => isBlank(cells[columns[field]!]))) return undefined;
  const faults: CellFault[] = [];
  const valueIn = (field: RosterField): string | null => {
    const at = columns[field];
    if (at === undefined) return null;
    const checked = checkCell(field, cells[at] ?? null, padTo);
    if (typeof checked === "string" || checked === null) return checked;
    faults.push(faultAt(index, at, checked.fault));
    return null;
  };
  const [studentNo, name, idNumber, className] = order.map(valueIn) as [Value, Value, Value, Value];
  return { index, studentNo, name, idNumber, className, faults };
}

type Value = string | null;
const order = ["studentNo", "name", "idNumber", "className"] as const satisfies RosterField[];

const isBlank = (cell: TableCell | undefined) => cell === null || cell === undefined || cell === "";

function faultAt(index: number, column: number, code: RosterFault, other: number | null = null): CellFault {
  return { index, cell: cellName(index, column), code, other };
}

function checkCell(
  field: RosterField,
  cell: TableCell,
  padTo: number | null,
): Value | { fault: RosterFault } {
  if (cell === null || cell === "") return field === "studentNo" ? { fault: "studentNoMissing" } : null;
  if (typeof cell !== "string") return cell;
  if (isUnread(cell)) return { fault: "unreadable" };
  return checks[field](cell, padTo);
}

const checks: Record<RosterField, (text: string, padTo: number | null) => string | { fault: RosterFault }> = {
  studentNo(text, padTo) {
    if (isRounded(text)) return { fault: "numberLost" };
    const checked = checkStudentNo(padded(wholeNumber(text), padTo));
    return checked.ok ? checked.value : { fault: "studentNoFormat" };
  },
  name(text) {
    const checked = checkName(text);
    return checked.ok ? checked.value : { fault: "nameFormat" };
  },
  idNumber: checkedId,
  className(text) {
    const value = text.normalize("NFC").replace(/\s+/gu, " ").trim();
    const fits = [...value].length <= longestClassName && !/\p{Cc}/u.test(value);
    return fits ? value : { fault: "classNameFormat" };
  },
};

/** `1.10012E+07`, of which the spreadsheet kept only the first digits. */
const isRounded = (text: string) => /^\d(\.\d+)?E\+\d+$/i.test(text);

/** Which of the three papers a number is of, the list does not say. */
function checkedId(text: string): string | { fault: RosterFault } {
  if (isRounded(text)) return { fault: "numberLost" };
  const value = normaliseIdNumber(text);
  if (checkIdNumber("NATIONAL", value).ok || checkIdNumber("RESIDENT", value).ok) return value;
  if (/^[A-Z][A-Z\d]\d{8}$/.test(value)) return { fault: "idNumberChecksum" };
  return checkIdNumber("PASSPORT", value).ok ? value : { fault: "idNumberFormat" };
}
