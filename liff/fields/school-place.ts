import type { School } from "../../api/contracts/liff.ts";
import { languageNow, laterEnglish } from "../texts/language.ts";

/** Its name, in English with the Chinese one beside, which is what her papers carry. */
export function schoolTitle({ name, englishName }: School): string {
  return englishName && languageNow() === "en" ? `${englishName} ${name}` : name;
}

/** Where a school lies and whom it teaches; the level in the language of the page, the place as it is written on letters. */
export function schoolPlace({ county, district, level }: School): string {
  const names: Record<string, string> | undefined = laterEnglish()?.schools.levels;
  return `${county}${district} ${names?.[level] ?? level}`;
}
