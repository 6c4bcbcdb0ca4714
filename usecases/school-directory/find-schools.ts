import type { School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type DirectoryEntry, schoolDirectory } from "./school-directory.ts";
import { rankOf, searchable, searchWords } from "./school-ranking.ts";

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
