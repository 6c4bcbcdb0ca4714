import type { Language } from "./language.ts";

/** What a school calls itself; the English name is known of most universities and of nobody else. */
export interface SchoolNames {
  name: string;
  /** Absent in what an earlier version kept. */
  englishName?: string | null | undefined;
}

/** A school as a student reads it. In English the Chinese name stands beside its own: it is what her school's papers carry. */
export function schoolNameIn({ name, englishName }: SchoolNames, language: Language): string {
  return language === "en" && englishName ? `${englishName} ${name}` : name;
}
