import type { RosterStage } from "#domain/codes.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";
import type { SchoolStaff } from "../rows/staff/staff.ts";
import { usernames } from "../rows/staff/usernames.ts";
import { actorsOf, type ImportRow, stageOf } from "./import-row.ts";

export interface RosterOverview {
  /** Students on the newest list, and those whom it lacks. */
  students: number;
  absent: number;
  imports: Page<{ row: ImportRow; stage: RosterStage }>;
  /** User names by `staff:<id>`. */
  names: ReadonlyMap<string, string>;
}

/** What a school's list holds, and its uploads, newest first; nothing of what stands in them. */
export async function rosterOverview(
  { db }: Pick<Deps, "db">,
  { schoolCode }: SchoolStaff,
  { cursor, limit = 20 }: { cursor?: string; limit?: number },
): Promise<RosterOverview> {
  const students = await db.rosterEntry.count({ where: { schoolCode, absentSince: null } });
  const absent = await db.rosterEntry.count({ where: { schoolCode, absentSince: { not: null } } });
  const rows = await db.rosterImport.findMany({
    where: { schoolCode, ...rowsAfter("uploadedAt", cursor) },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    omit: { contentSealed: true, faults: true },
  });
  const held = await db.rosterImport.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, contentSealed: { not: null } },
    select: { id: true },
  });
  const withContent = new Set(held.map(({ id }) => id));
  const { items, nextCursor } = pageOf(rows, limit, ({ uploadedAt: at, id }) => ({ at, id }));
  const staged = items.map((row) => ({
    row,
    stage: stageOf({ ...row, hasContent: withContent.has(row.id) }),
  }));
  return {
    students,
    absent,
    imports: { items: staged, nextCursor },
    names: await usernames(db, items.flatMap(actorsOf)),
  };
}
