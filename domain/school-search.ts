import { plainText } from "./plain-text.ts";

/** A school as the search sees it: every text made comparable once. */
export interface SearchableSchool {
  code: string;
  /** Official name and aliases. */
  names: string[];
  /** County, district and level. */
  places: string[];
  /** County and district as they may stand in front of a name, also without 市, 縣 or 區. */
  prefixes: string[];
}

/** What a searcher types and what the directory says, made comparable: letters and digits alone, 台 as 臺. */
export function searchable(text: string): string {
  return searchWords(text).join("");
}

export function searchableSchool(school: {
  code: string;
  name: string;
  aliases: readonly string[];
  county: string;
  district: string;
  level: string;
}): SearchableSchool {
  const { code, name, aliases, county, district, level } = school;
  const places = [county, district, level].map(searchable);
  return {
    code: searchable(code),
    names: [...new Set([name, ...aliases].map(searchable))],
    places,
    prefixes: places.slice(0, 2).filter(Boolean).flatMap(withStem),
  };
}

/**
 * The words of a query; all of them have to be met. The manual writes 高雄市立新莊高級中學(533302): two words. The lists write
 * 國小 and 國中 where a letterhead has 國民小學 and 國民中學.
 */
export function searchWords(query: string): string[] {
  return (
    plainText(query)
      .toLowerCase()
      .replaceAll("台", "臺")
      .replace(/國民([小中])學/gu, "國$1")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Said in English or left out as one likes: University of Kaohsiung, Kaohsiung University. */
const fillers = new Set(["national", "of", "the", "and"]);

/** The words of a query that tell one school from another; all of them where there is no other. */
export function tellingWords(query: string): string[] {
  const words = searchWords(query);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : words;
}

/** How well a school meets every word: higher is better, undefined when a word is not met at all. */
export function rankOf(school: SearchableSchool, words: readonly string[]): number | undefined {
  let total = 0;
  for (const word of words) {
    const rank = wordRank(school, word);
    if (rank <= 0) return undefined;
    total += rank;
  }
  return total;
}

/** Of a word that names a place a school lies in. */
const PLACE = 50;

function wordRank(school: SearchableSchool, word: string): number {
  return Math.max(
    codeRank(school.code, word),
    placeRank(school.places, word),
    nameRank(school.names, word),
    behindPlaceRank(school, word),
  );
}

function codeRank(code: string, word: string): number {
  if (code === word) return 1000;
  return word.length > 1 && code.startsWith(word) ? 500 : 0;
}

function placeRank(places: readonly string[], word: string): number {
  return places.some((place) => place.includes(word)) ? PLACE : 0;
}

function nameRank(names: readonly string[], word: string): number {
  let best = 0;
  for (const name of names) best = Math.max(best, textRank(name, word));
  return best;
}

/** 高雄左營國中 and 左營區新莊高中: a place and, written on to it, a name. */
function behindPlaceRank(school: SearchableSchool, word: string): number {
  let best = 0;
  for (const place of school.prefixes) {
    if (word.length <= place.length || !word.startsWith(place)) continue;
    const rank = wordRank(school, word.slice(place.length));
    if (rank > 0) best = Math.max(best, rank + PLACE);
  }
  return best;
}

function textRank(text: string, word: string): number {
  if (text === word) return 900;
  // The more of the name is typed, the likelier it is meant.
  const share = Math.round((50 * word.length) / text.length);
  if (text.startsWith(word)) return 700 + share;
  if (text.includes(word)) return 600 + share;
  // Almost any few letters stand somewhere in an English name.
  if (/^[a-z]+$/.test(word)) return 0;
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

/** 高雄市 also as 高雄; a stem of one character, as of 東區, would cut into names. */
function withStem(place: string): string[] {
  const stem = place.replace(/[市縣區鄉鎮]$/u, "");
  return stem.length > 1 && stem !== place ? [place, stem] : [place];
}
