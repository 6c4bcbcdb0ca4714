import type { RosterField } from "./columns.ts";

/** What is kept of a student already; names and numbers as keyed hashes. */
export interface KnownStudent {
  studentNo: string;
  nameHash: string | null;
  idNumberHash: string | null;
  className: string | null;
  /** She was not on the newest list. */
  absent: boolean;
}

/** What a list says of her; null where it leaves that open. */
export type ListedStudent = Omit<KnownStudent, "absent">;

/** What becomes of a row. */
export interface RosterChange<
  Row extends ListedStudent = ListedStudent,
  Known extends KnownStudent = KnownStudent,
> {
  group: "new" | "changed" | "same";
  row: Row;
  known: Known | null;
  /** What differs from what is kept; of a new student all that the list says. */
  fields: Exclude<RosterField, "studentNo">[];
  /** She was not on the newest list and is again. */
  back: boolean;
}

const compared = { name: "nameHash", idNumber: "idNumberHash", className: "className" } as const;

/**
 * Holds a list against what is kept. An empty cell changes nothing; a student who is not on the list is told of, never removed.
 * @param named every student number on the list, also of rows that are not taken
 */
export function diffRoster<Row extends ListedStudent, Known extends KnownStudent>(
  known: readonly Known[],
  rows: readonly Row[],
  named: ReadonlySet<string>,
): { changes: RosterChange<Row, Known>[]; absent: Known[] } {
  const byNo = new Map(known.map((student) => [student.studentNo, student]));
  return {
    changes: rows.map((row) => changeOf(row, byNo.get(row.studentNo) ?? null)),
    absent: known.filter(({ studentNo, absent }) => !absent && !named.has(studentNo)),
  };
}

function changeOf<Row extends ListedStudent, Known extends KnownStudent>(
  row: Row,
  known: Known | null,
): RosterChange<Row, Known> {
  const fields = fieldsThatDiffer(row, known);
  const back = known?.absent ?? false;
  const group = known === null ? "new" : fields.length > 0 || back ? "changed" : "same";
  return { group, row, known, fields, back };
}

function fieldsThatDiffer(row: ListedStudent, known: KnownStudent | null): RosterChange["fields"] {
  const fields = Object.keys(compared) as (keyof typeof compared)[];
  return fields.filter((field) => {
    const said = row[compared[field]];
    return said !== null && said !== known?.[compared[field]];
  });
}
