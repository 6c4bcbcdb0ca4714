import { plainText } from "./plain-text.ts";

/** A school as the search sees it: every text made comparable once. */
export interface SearchableSchool {
  code: string;
  /** Official name and aliases. */
  names: string[];
  /** County, district and level. */
  places: string[];
}

/** What a searcher types and what the directory says, made comparable: letters and digits alone, 台 as 臺. */
export function searchable(text: string): string {
  return searchWords(text).join("");
}

export function searchableSchool(school: {
  code: string;
  name: string;
  aliases: string[];
  county: string;
  district: string;
  level: string;
}): SearchableSchool {
  const { code, name, aliases, county, district, level } = school;
  return {
    code: searchable(code),
    names: [...new Set([name, ...aliases].map(searchable))],
    places: [county, district, level].map(searchable),
  };
}

/** The words of a query; all of them have to be met. The manual writes 高雄市立新莊高級中學(533302): two words. */
export function searchWords(query: string): string[] {
  return (
    plainText(query)
      .toLowerCase()
      .replaceAll("台", "臺")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** How well a school meets every word: higher is better, undefined when a word is not met at all. */
export function rankOf(school: SearchableSchool, words: readonly string[]): number | undefined {
  let total = 0;
  for (const word of words) {
    const rank = Math.max(
      codeRank(school.code, word),
      placeRank(school.places, word),
      nameRank(school.names, word),
    );
    if (rank <= 0) return undefined;
    total += rank;
  }
  return total;
}

function codeRank(code: string, word: string): number {
  if (code === word) return 1000;
  return word.length > 1 && code.startsWith(word) ? 500 : 0;
}

function placeRank(places: readonly string[], word: string): number {
  return places.some((place) => place.includes(word)) ? 50 : 0;
}

function nameRank(names: readonly string[], word: string): number {
  return Math.max(...names.map((name) => textRank(name, word)));
}

function textRank(text: string, word: string): number {
  if (text === word) return 900;
  if (text.startsWith(word)) return 700;
  if (text.includes(word)) return 600;
  const span = abbreviationSpan(text, word);
  // 雄女 stands in 高雄女子 more closely than in a name where the two are far apart.
  return span ? Math.max(1, 400 - 10 * (span - word.length)) : 0;
}

/**
 * Schools go by picked-out characters, as 新莊高中 for 新莊高級中學.
 * @returns length of the shortest stretch of `text` that holds the characters of `word` in order
 */
function abbreviationSpan(text: string, word: string): number | undefined {
  let best: number | undefined;
  for (let start = text.indexOf(word[0]!); start >= 0; start = text.indexOf(word[0]!, start + 1)) {
    let at = start;
    for (const letter of word.slice(1)) {
      at = text.indexOf(letter, at + 1);
      if (at < 0) return best;
    }
    best = Math.min(best ?? Number.POSITIVE_INFINITY, at - start + 1);
  }
  return best;
}
