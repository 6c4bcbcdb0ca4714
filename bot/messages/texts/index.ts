import type { Language } from "#domain/language.ts";
import { en } from "./en.ts";
import { type Texts, zhTW } from "./zh-TW.ts";

export type { Texts } from "./zh-TW.ts";

export function textsIn(language: Language): Texts {
  return language === "en" ? en : zhTW;
}
