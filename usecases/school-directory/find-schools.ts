import {
  rankOf,
  type SearchableSchool,
  searchable,
  searchableSchool,
  searchWords,
} from "#domain/school-search.ts";
import type { PrismaClient, School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

export interface SchoolSearch {
  /** Name, part or abbreviation of it, alias, code, place; several words narrow it down. */
  q?: string | undefined;
  county?: string | undefined;
  district?: string | undefined;
  level?: string | undefined;
}

const LIMIT = 20;

/** Schools that meet every filter: the 20 best for a query, else all of them by code. */
export async function findSchools(deps: Pick<Deps, "db" | "now">, search: SchoolSearch): Promise<School[]> {
  const inPlace = (await schoolDirectory(deps)).filter(({ school }) => meetsFilters(school, search));
  const words = searchWords(search.q ?? "");
  return (words.length > 0 ? best(inPlace, words) : inPlace).map(({ school }) => school);
}

function best(entries: DirectoryEntry[], words: readonly string[]): DirectoryEntry[] {
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry.search, words);
      return rank === undefined ? [] : [{ ...entry, rank }];
    })
    .sort((a, b) => b.rank - a.rank || (a.school.code < b.school.code ? -1 : 1))
    .slice(0, LIMIT);
}

function meetsFilters(school: School, { county, district, level }: SchoolSearch): boolean {
  const meets = (own: string, wanted: string | undefined) =>
    !wanted || searchable(own) === searchable(wanted);
  return meets(school.county, county) && meets(school.district, district) && meets(school.level, level);
}

/** How long a change by an operator may take to show in the search. */
const KEEP_MS = 60_000;

interface DirectoryEntry {
  school: School;
  search: SearchableSchool;
}

interface Kept {
  until: number;
  entries: Promise<DirectoryEntry[]>;
}

const kept = new WeakMap<PrismaClient, Kept>();

/** All schools by code. A few hundred rows that hardly change: read once a minute, searched in memory. */
function schoolDirectory({ db, now }: Pick<Deps, "db" | "now">): Promise<DirectoryEntry[]> {
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
