import { normaliseSchoolCode } from "#domain/school-code.ts";
import { bestSchools } from "#domain/school-index.ts";
import { searchable } from "#domain/school-search.ts";
import type { School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type DirectoryEntry, schoolDirectory } from "./school-directory.ts";

export interface SchoolSearch {
  /** Name, part or abbreviation of it, alias, code, place; several words narrow it down. */
  q?: string | undefined;
  county?: string | undefined;
  district?: string | undefined;
  level?: string | undefined;
  /** A county whose schools go first among those that fit equally well. */
  near?: string | undefined;
}

const LIMIT = 20;

/**
 * Schools of the list that meet every filter: the 20 best for a query, else all of them by code. A school that has left the list is
 * found by its full code alone, for those whose account or case still has it.
 */
export async function findSchools(deps: Pick<Deps, "db" | "now">, search: SchoolSearch): Promise<School[]> {
  const directory = await schoolDirectory(deps);
  const code = normaliseSchoolCode(search.q ?? "");
  const offered = ({ school }: DirectoryEntry) => school.listed || school.code === code;
  const inPlace = filterOf(search);
  const wanted = (entry: DirectoryEntry) => offered(entry) && inPlace(entry);
  const near = comparable(search.near);
  const found = searchable(search.q ?? "")
    ? bestSchools(directory, search.q ?? "", {
        limit: LIMIT,
        wanted,
        preferred: ({ search: { places } }) => near !== undefined && places[0] === near,
      })
    : directory.entries.filter(wanted);
  // Whoever types the old code of a school is offered what took its place first.
  return found.map(({ school }) => school).sort((a, b) => Number(b.listed) - Number(a.listed));
}

function filterOf({ county, district, level }: SchoolSearch): (entry: DirectoryEntry) => boolean {
  const wanted = [county, district, level].map(comparable);
  return ({ search: { places } }) =>
    wanted.every((place, index) => place === undefined || places[index] === place);
}

/** A filter that says nothing is none. */
const comparable = (filter: string | undefined) => (filter ? searchable(filter) : undefined);
