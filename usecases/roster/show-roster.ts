import { z } from "zod";
import { type RosterStage, rosterFaults } from "#domain/codes.ts";
import type { ShortNumbers } from "#domain/roster/padding.ts";
import type { RosterImport } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { recordAccess, type SchoolStaff, staffActor } from "../rows/staff/staff.ts";
import { usernames } from "../rows/staff/usernames.ts";
import { type RosterChoices, settleChoices } from "./choices.ts";
import {
  actorsOf,
  choicesOf,
  type ImportRow,
  ownImport,
  rosterState,
  stageOf,
  unpacked,
} from "./import-row.ts";
import { type RosterDiff, rosterDiff } from "./roster-diff.ts";
import { type RosterSample, sampleOf } from "./roster-sample.ts";
import { faultyRows, type RowsQuery, type ShownRow, shownRows } from "./shown-rows.ts";

export interface ShownImport {
  row: ImportRow;
  stage: RosterStage;
  choices: RosterChoices;
  /** To be given back with the commit; null while nothing can be committed. */
  version: string | null;
  sample: RosterSample | null;
  counts: RosterDiff["counts"] | null;
  short: ShortNumbers | null;
  otherSchool: boolean;
  rows: ShownRow[];
  /** Where the next page begins; null on the last. */
  nextAfter: number | null;
}

/** As the commit wrote them. */
const StoredFaults = z.array(
  z.object({
    index: z.int(),
    cell: z.string(),
    code: z.enum(rosterFaults),
    other: z.int().nullable(),
  }),
);

type ShowDeps = Pick<Deps, "db" | "now" | "seal">;

/**
 * An upload as it stands against the list that holds now, with user names by `staff:<id>`; the look is in the trail.
 * @throws DomainError not_found
 */
export async function showRosterImport(
  deps: ShowDeps,
  staff: SchoolStaff,
  id: string,
  query: RowsQuery = {},
): Promise<{ shown: ShownImport; names: ReadonlyMap<string, string> }> {
  const { db } = deps;
  const found = await ownImport(db, staff, id);
  await recordAccess(deps, staff, { action: "roster.view", subject: id, details: { ...query } });
  if (found.contentSealed !== null && found.viewedAt === null) {
    const viewed = { viewedAt: deps.now(), viewedBy: staffActor(staff) };
    await db.rosterImport.updateMany({ where: { id, viewedAt: null }, data: viewed });
  }
  const row = await ownImport(db, staff, id);
  return { shown: await shown(deps, row, query), names: await usernames(db, actorsOf(row)) };
}

async function shown(
  { db, seal }: ShowDeps,
  { contentSealed, faults, ...row }: RosterImport,
  query: RowsQuery,
): Promise<ShownImport> {
  const stage = stageOf({ ...row, hasContent: contentSealed !== null });
  const choices = choicesOf(row);
  const nothing = { version: null, sample: null, counts: null, short: null, otherSchool: false };
  const bare = { ...nothing, row, stage, choices, rows: [], nextAfter: null };
  if (contentSealed === null) return { ...bare, rows: faultyRows(StoredFaults.parse(faults)) };
  const { table } = await settleChoices(unpacked(seal, contentSealed), choices, {});
  const sample = sampleOf(table, choices);
  if (stage !== "preview") return { ...bare, sample };
  const { version } = await rosterState(db, row.schoolCode);
  const diff = await rosterDiff(db, seal, row.schoolCode, { table, choices });
  const rows = shownRows(diff, seal, query);
  const { after = 0, limit = 100 } = query;
  return {
    ...bare,
    ...{ sample, counts: diff.counts, short: diff.short, otherSchool: diff.otherSchool },
    version: `${row.revision}.${version}`,
    rows: rows.slice(after, after + limit).map((make) => make()),
    nextAfter: rows.length > after + limit ? after + limit : null,
  };
}
