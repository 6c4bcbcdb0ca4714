import { DomainError } from "#domain/errors.ts";
import type { Prisma, RosterImport } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockedComparisons, noteComparedAgain } from "../rows/case/compare-again.ts";
import { type SchoolStaff, staffActor } from "../rows/staff/staff.ts";
import { headersOf, settleChoices } from "./choices.ts";
import { choicesOf, openImport, ownImport, unpacked } from "./import-row.ts";
import { type RosterDiff, rosterDiff } from "./roster-diff.ts";
import { rosterVersionOf } from "./shown-rows.ts";
import { discardRoster, type GivenRoster, uploadRoster } from "./upload-roster.ts";

export interface Consent {
  /** Version of the preview that somebody looked at; without it whatever the list says is taken over. */
  version?: string;
  /** It is this school's list although it does not look like it. */
  sure?: boolean;
}

const longest = { timeout: 60_000, maxWait: 30_000 };

/**
 * Takes a list over: all rows that are not faulty, at once or not at all. Students whom it lacks are marked, never removed. Taking over
 * once more changes nothing.
 * @throws DomainError not_found; roster_import_over; roster_header; stale_version when somebody chose to read it in another way since;
 * roster_changed when another import changed some of these students since; roster_looks_wrong
 */
export async function commitRoster(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  staff: SchoolStaff,
  id: string,
  consent: Consent,
): Promise<void> {
  const at = now();
  const by = { at, actor: staffActor(staff) };
  await db.$transaction(async (tx) => {
    const version = await lockRoster(tx, staff.schoolCode);
    const row = await ownImport(tx, staff, id);
    if (row.committedAt) return;
    const { contentSealed } = await openImport(tx, staff, id);
    const choices = choicesOf(row);
    const { table } = await settleChoices(unpacked(seal, contentSealed), choices, {});
    const diff = await rosterDiff(tx, seal, row.schoolCode, { table, choices });
    requireConsent(diff, row, { ...consent, current: version });
    const before = await lockedComparisons(tx, seal, row.schoolCode);
    await writeEntries(tx, seal, diff, { schoolCode: row.schoolCode, version: version + 1, at });
    const compared = await noteComparedAgain(tx, { seal, schoolCode: row.schoolCode, before }, by);
    const headers = { ...headersOf(table, choices) };
    await tx.roster.update({
      where: { schoolCode: row.schoolCode },
      data: { version: version + 1, headers },
    });
    await finish(tx, row, { diff, compared, sure: consent.sure === true, ...by });
  }, longest);
}

/**
 * Takes a list over in one go. Where it is refused, nothing of it is kept.
 * @returns RosterImport.id
 * @throws DomainError as `uploadRoster` and `commitRoster` do
 */
export async function importRoster(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: SchoolStaff,
  file: GivenRoster,
  consent: Pick<Consent, "sure">,
): Promise<string> {
  const id = await uploadRoster(deps, staff, file);
  try {
    await commitRoster(deps, staff, id, consent);
    return id;
  } catch (error) {
    await discardRoster(deps, staff, id);
    throw error;
  }
}

/** Imports of a school wait for each other. @returns the version that holds */
async function lockRoster(tx: Tx, schoolCode: string): Promise<number> {
  await tx.$executeRaw`INSERT INTO "Roster" ("schoolCode") VALUES (${schoolCode}) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM "Roster" WHERE "schoolCode" = ${schoolCode} FOR UPDATE`;
  return row!.version;
}

function requireConsent(
  { changes, absent, otherSchool }: RosterDiff,
  { revision }: RosterImport,
  { version, sure, current }: Consent & { current: number },
): void {
  if (version !== undefined && Number(version.split(".")[0]) !== revision)
    throw new DomainError("stale_version");
  const seen = version === undefined ? current : rosterVersionOf(version);
  const touched = [...changes.filter(({ group }) => group !== "same").map(({ known }) => known), ...absent];
  if (touched.some((known) => known !== null && known.changedIn > seen))
    throw new DomainError("roster_changed");
  if (otherSchool && !sure) throw new DomainError("roster_looks_wrong");
}

async function writeEntries(
  tx: Tx,
  seal: PersonalDataSeal,
  { changes, absent }: RosterDiff,
  { schoolCode, version, at }: { schoolCode: string; version: number; at: Date },
): Promise<void> {
  const rows = changes
    .filter(({ group }) => group !== "same")
    .map(({ row: { studentNo, idNumberHash, className, name, nameHash }, fields }) => ({
      ...{ studentNo, idNumberHash, className, nameHash },
      nameSealed: name !== null && fields.includes("name") ? seal.seal(name) : null,
    }));
  // What the list leaves open stays as it was.
  await tx.$executeRaw`
    INSERT INTO "RosterEntry" AS r ("schoolCode", "studentNo", "idNumberHash", "className", "nameSealed", "nameHash", "changedIn")
    SELECT ${schoolCode}, g."studentNo", g."idNumberHash", g."className", g."nameSealed", g."nameHash", ${version}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(
      "studentNo" text, "idNumberHash" text, "className" text, "nameSealed" text, "nameHash" text)
    ON CONFLICT ("schoolCode", "studentNo") DO UPDATE SET
      "idNumberHash" = coalesce(excluded."idNumberHash", r."idNumberHash"), "className" = coalesce(excluded."className", r."className"),
      "nameSealed" = coalesce(excluded."nameSealed", r."nameSealed"), "nameHash" = coalesce(excluded."nameHash", r."nameHash"),
      "changedIn" = excluded."changedIn", "absentSince" = NULL`;
  await tx.rosterEntry.updateMany({
    where: { schoolCode, studentNo: { in: absent.map(({ studentNo }) => studentNo) } },
    data: { absentSince: at, changedIn: version },
  });
}

/** Kept to be looked up afterwards; who has more of them mends the file anew. */
const mostFaults = 1_000;

async function finish(
  tx: Tx,
  { id }: RosterImport,
  {
    diff,
    compared,
    sure,
    at,
    actor,
  }: { diff: RosterDiff; compared: number; sure: boolean; at: Date; actor: string },
): Promise<void> {
  const counts = { ...diff.counts, compared };
  const faults = diff.faults
    .slice(0, mostFaults)
    .map((fault) => ({ ...fault })) satisfies Prisma.InputJsonArray;
  const data = { counts, faults, contentSealed: null, committedAt: at, committedBy: actor };
  await tx.rosterImport.update({ where: { id }, data });
  await appendAudit(tx, { at, actor, action: "roster.commit", subject: id, details: { ...counts, sure } });
}
