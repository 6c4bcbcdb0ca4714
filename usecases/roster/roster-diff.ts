import type { RosterGroup } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { keysOf } from "#domain/keys-of.ts";
import { type CellFault, checkRows, type RosterRow } from "#domain/roster/check-rows.ts";
import { rosterColumns } from "#domain/roster/columns.ts";
import { diffRoster, type KnownStudent, type RosterChange } from "#domain/roster/diff-roster.ts";
import { isRosterMap } from "#domain/roster/find-header.ts";
import { seemsOtherSchool } from "#domain/roster/other-school.ts";
import { type ShortNumbers, shortNumbers } from "#domain/roster/padding.ts";
import type { RosterEntry } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { idNumberHash } from "../rows/case/id-number-hash.ts";
import { nameHash } from "../rows/case/name-hash.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
import { type RosterChoices, texts } from "./choices.ts";
import type { RosterTable } from "./read-table.ts";
import { isIdNumber } from "./roster-sample.ts";

export type ListedRow = RosterRow & { nameHash: string | null; idNumberHash: string | null };
export type KnownEntry = KnownStudent & Pick<RosterEntry, "nameSealed" | "changedIn">;

export interface RosterDiff {
  changes: RosterChange<ListedRow, KnownEntry>[];
  absent: KnownEntry[];
  faults: CellFault[];
  counts: Record<RosterGroup, number>;
  short: ShortNumbers | null;
  otherSchool: boolean;
}

/**
 * What taking over a list would do now.
 * @throws DomainError roster_header where the columns make no list, roster_empty where it has no students
 */
export async function rosterDiff(
  tx: Tx,
  seal: PersonalDataSeal,
  schoolCode: string,
  { table, choices }: { table: RosterTable; choices: RosterChoices },
): Promise<RosterDiff> {
  const { columns, header, padTo } = choices;
  if (!isRosterMap(columns)) throw noHeader(table, choices);
  const below = table.rows.filter(({ index }) => index > header);
  const { rows, faults, named } = checkRows(below, columns, padTo);
  if (rows.length === 0 && faults.length === 0) throw new DomainError("roster_empty");
  const listed = rows.map((row) => ({
    ...row,
    nameHash: row.name && nameHash(seal, row.name),
    idNumberHash: row.idNumber && idNumberHash(seal, row.idNumber),
  }));
  const known = await knownEntries(tx, schoolCode);
  const { changes, absent } = diffRoster(known, listed, named);
  const present = known.filter(({ absent: gone }) => !gone).length;
  return {
    ...{ changes, absent, faults },
    counts: countsOf(changes, {
      absent: absent.length,
      faulty: new Set(faults.map(({ index }) => index)).size,
    }),
    short: shortNumbers(below.map((row) => texts(row)[columns.studentNo!] ?? "")),
    otherSchool: seemsOtherSchool({
      students: present,
      gone: absent.length,
      ...(await casesOn(tx, schoolCode, named)),
    }),
  };
}

/** Names the columns that are missing, and the titles that are there and say nothing to us. */
function noHeader({ rows }: RosterTable, { header, columns }: RosterChoices): DomainError {
  const row = rows.find(({ index }) => index === header) ?? rows[0];
  const used = new Set(Object.values(columns));
  const titles = (row ? texts(row) : []).filter(
    (title, at) => title !== "" && !used.has(at) && !isIdNumber(title),
  );
  const missing = keysOf(rosterColumns).filter((field) => columns[field] === undefined);
  const fields = [
    ...missing.map((field) => [field, "columnMissing"]),
    ...titles.map((title) => [title, "columnUnknown"]),
  ];
  return new DomainError("roster_header", { fields: Object.fromEntries(fields) });
}

async function knownEntries(tx: Tx, schoolCode: string): Promise<KnownEntry[]> {
  const entries = await tx.rosterEntry.findMany({ where: { schoolCode } });
  return entries.map(({ absentSince, ...entry }) => ({ ...entry, absent: absentSince !== null }));
}

async function casesOn(
  tx: Tx,
  schoolCode: string,
  named: ReadonlySet<string>,
): Promise<{ openCases: number; found: number }> {
  const cases = await tx.cardCase.findMany({
    where: { schoolCode, ...whereOpen },
    select: { studentNo: true },
  });
  return { openCases: cases.length, found: cases.filter(({ studentNo }) => named.has(studentNo)).length };
}

function countsOf(
  changes: readonly RosterChange[],
  others: Pick<RosterDiff["counts"], "absent" | "faulty">,
): RosterDiff["counts"] {
  const counts = { new: 0, changed: 0, same: 0, ...others };
  for (const { group } of changes) counts[group] += 1;
  return counts;
}
