import { rankOf, type SearchableSchool, tellingWords } from "./school-search.ts";

/** The schools by every character that occurs in what they can be found by. */
export interface SchoolIndex<Entry extends { search: SearchableSchool }> {
  entries: readonly Entry[];
  byCharacter: ReadonlyMap<string, readonly Entry[]>;
}

/** @param entries by code; of equally good ones the first is offered first */
export function indexSchools<Entry extends { search: SearchableSchool }>(
  entries: readonly Entry[],
): SchoolIndex<Entry> {
  const byCharacter = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const character of charactersOf(entry.search)) {
      const others = byCharacter.get(character);
      if (others) others.push(entry);
      else byCharacter.set(character, [entry]);
    }
  return { entries, byCharacter };
}

/**
 * The best matches of a query, best first. A school lacking one of its characters cannot meet it, so only those with the rarest are looked at.
 * @param wanted which schools may be offered
 * @param preferred which of two equally good ones goes first
 */
export function bestSchools<Entry extends { search: SearchableSchool }>(
  { byCharacter }: SchoolIndex<Entry>,
  query: string,
  {
    limit,
    wanted,
    preferred,
  }: { limit: number; wanted: (entry: Entry) => boolean; preferred: (entry: Entry) => boolean },
): Entry[] {
  const words = tellingWords(query);
  const [rarest = []] = [...new Set(words.join(""))]
    .map((character) => byCharacter.get(character) ?? [])
    .sort((a, b) => a.length - b.length);
  return rarest
    .flatMap((entry) => {
      const rank = wanted(entry) ? rankOf(entry.search, words) : undefined;
      return rank === undefined ? [] : [{ entry, rank, preferred: Number(preferred(entry)) }];
    })
    .sort((a, b) => b.rank - a.rank || b.preferred - a.preferred)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function charactersOf({ code, names, places }: SearchableSchool): Set<string> {
  return new Set([code, ...names, ...places].join(""));
}
