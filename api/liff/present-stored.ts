import { inLanguage, type Language } from "#domain/language.ts";
import { retentionRules } from "#domain/privacy/retention.ts";
import type { StoredRow } from "#usecases/privacy/stored-data.ts";
import type { StoredData } from "../contracts/liff.ts";

export function presentStored({ code, count, until }: StoredRow, language: Language): StoredData {
  const { what, why, howLong } = retentionRules[code];
  return {
    code,
    count,
    until,
    what: inLanguage(what, language),
    why: inLanguage(why, language),
    howLong: inLanguage(howLong, language),
  };
}
