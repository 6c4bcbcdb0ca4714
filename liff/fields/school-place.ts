import type { School } from "../../api/contracts/liff.ts";
import { laterEnglish } from "../texts/language.ts";

/** Where a school lies and whom it teaches; the level in the language of the page, the place as it is written on letters. */
export function schoolPlace({ county, district, level }: School): string {
  const names: Record<string, string> | undefined = laterEnglish()?.schools.levels;
  return `${county}${district} ${names?.[level] ?? level}`;
}
