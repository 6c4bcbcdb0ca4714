import type { Language } from "./codes.ts";

export type { Language } from "./codes.ts";

/** Until she chooses. */
export const DEFAULT_LANGUAGE: Language = "zh-TW";

/** One text in both languages of the service: Traditional Chinese as written in Taiwan, and English. */
export type Localized = { zh: string; en: string };

/** The text in the reader's language. */
export function inLanguage(text: Localized, language: Language): string {
  return language === "en" ? text.en : text.zh;
}

/** What a stored word says; one that is not known reads as Traditional Chinese. */
export function languageFrom(stored: string): Language {
  return stored === "en" ? "en" : DEFAULT_LANGUAGE;
}

/** A table of texts in one language. */
export function tableIn<Code extends string>(
  table: Record<Code, Localized>,
  language: Language,
): Record<Code, string> {
  const entries = Object.entries(table) as [Code, Localized][];
  return Object.fromEntries(entries.map(([code, text]) => [code, inLanguage(text, language)])) as Record<
    Code,
    string
  >;
}
