import type { DraftException as Exception } from "#domain/case/draft-exceptions.ts";
import type { Fix as FixTap } from "#domain/case/fix.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { DraftException, Fix } from "../contracts/liff.ts";

export function presentException({ code, text, fix }: Exception, language: Language): DraftException {
  return { code, text: inLanguage(text, language), fix: presentFix(fix, language) };
}

export function presentFix(fix: FixTap | null, language: Language): Fix | null {
  return fix && { code: fix.code, path: fix.path, label: inLanguage(fix.label, language) };
}
