import type { RosterGroup } from "#domain/codes.ts";
import { maskIdNumber, maskName } from "#domain/mask.ts";
import type { CellFault } from "#domain/roster/check-rows.ts";
import type { RosterField } from "#domain/roster/columns.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { KnownEntry, ListedRow, RosterDiff } from "./roster-diff.ts";

/** A row as it is shown, with names and numbers masked. */
export interface ShownRow {
  group: RosterGroup;
  /** From 1, as a spreadsheet counts; null for a student who is not on the list. */
  row: number | null;
  studentNo: string | null;
  name: string | null;
  className: string | null;
  /** What becomes different; an ID number that is kept can be shown to nobody. */
  changes: { field: RosterField; from: string | null; to: string | null }[];
  /** She was not on the newest list and is again. */
  back: boolean;
  faults: CellFault[];
}

export interface RowsQuery {
  group?: RosterGroup;
  /** How many rows were shown before. */
  after?: number;
  limit?: number;
  /** Version that was looked at: only what others changed since. */
  since?: string;
}

/** Rows of a group, or all that somebody else changed since a version, in the order of the file; made when they are shown. */
export function shownRows(
  diff: RosterDiff,
  seal: PersonalDataSeal,
  { group, since }: RowsQuery,
): (() => ShownRow)[] {
  const base = since === undefined ? null : rosterVersionOf(since);
  const wanted = (one: RosterGroup) =>
    base === null ? group === undefined || group === one : one !== "faulty";
  const meanwhile = (known: KnownEntry | null) => base === null || (known !== null && known.changedIn > base);
  const changes = diff.changes.filter(
    ({ group: one, known }) => wanted(one) && meanwhile(known) && (base === null || one !== "same"),
  );
  const absent = wanted("absent") ? diff.absent.filter(meanwhile) : [];
  const faulty = wanted("faulty") ? faultyRows(diff.faults) : [];
  return [
    ...faulty.map((row) => () => row),
    ...changes.map((change) => () => changedRow(change, seal)),
    ...absent.map((known) => () => absentRow(known, seal)),
  ];
}

/** The part of a version that counts what was taken over. */
export function rosterVersionOf(version: string): number {
  return Number(version.split(".")[1]);
}

/** Rows that are not taken, each with all that is wrong with it. */
export function faultyRows(faults: readonly CellFault[]): ShownRow[] {
  const nobody = { studentNo: null, name: null, className: null, changes: [], back: false };
  const byRow = Map.groupBy(faults, ({ index }) => index);
  return [...byRow].map(([index, some]) => ({ group: "faulty", row: index + 1, ...nobody, faults: some }));
}

function changedRow(
  { group, row, known, fields, back }: RosterDiff["changes"][number],
  seal: PersonalDataSeal,
): ShownRow {
  const changes = group === "changed" ? fields.map((field) => changeOf(field, row, known!, seal)) : [];
  const { index, studentNo, name, className } = row;
  return {
    ...{ group, row: index + 1, studentNo, className: className ?? known?.className ?? null, changes, back },
    ...{ name: name === null ? openedName(known, seal) : maskName(name), faults: [] },
  };
}

function changeOf(
  field: Exclude<RosterField, "studentNo">,
  row: ListedRow,
  known: KnownEntry,
  seal: PersonalDataSeal,
): ShownRow["changes"][number] {
  const sides = {
    name: () => [openedName(known, seal), maskName(row.name!)],
    idNumber: () => [known.idNumberHash && "***", maskIdNumber(row.idNumber!)],
    className: () => [known.className, row.className],
  };
  const [from = null, to = null] = sides[field]();
  return { field, from, to };
}

function absentRow(known: KnownEntry, seal: PersonalDataSeal): ShownRow {
  const { studentNo, className } = known;
  const rest = { changes: [], back: false, faults: [] };
  return { group: "absent", row: null, studentNo, className, name: openedName(known, seal), ...rest };
}

function openedName(known: KnownEntry | null, seal: PersonalDataSeal): string | null {
  return known?.nameSealed ? maskName(seal.open(known.nameSealed)) : null;
}
