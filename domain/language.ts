export type Language = "zh-TW" | "en";

/** One text in both languages of the service: Traditional Chinese as written in Taiwan, and English. */
export type Localized = { zh: string; en: string };

/** The text in the reader's language. */
export function inLanguage(text: Localized, language: Language): string {
  return language === "en" ? text.en : text.zh;
}
