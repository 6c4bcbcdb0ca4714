import type { PrismaClient, School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type SearchableSchool, searchableSchool } from "./school-ranking.ts";

/** How long a change by an operator may take to show in the search. */
const KEEP_MS = 60_000;

export interface DirectoryEntry {
  school: School;
  search: SearchableSchool;
}

interface Kept {
  until: number;
  entries: Promise<DirectoryEntry[]>;
}

const kept = new WeakMap<PrismaClient, Kept>();

/** All schools by code. A few hundred rows that hardly change: read once a minute, searched in memory. */
export function schoolDirectory({ db, now }: Pick<Deps, "db" | "now">): Promise<DirectoryEntry[]> {
  const time = now().getTime();
  const found = kept.get(db);
  if (found && time < found.until) return found.entries;
  const entries = readEntries(db);
  kept.set(db, { until: time + KEEP_MS, entries });
  // A failed read is not kept; its caller sees the failure itself.
  entries.catch(() => kept.delete(db));
  return entries;
}

async function readEntries(db: PrismaClient): Promise<DirectoryEntry[]> {
  const schools = await db.school.findMany({ orderBy: { code: "asc" } });
  return schools.map((school) => ({ school, search: searchableSchool(school) }));
}
