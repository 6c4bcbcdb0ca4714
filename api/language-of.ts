import type { Request } from "express";
import type { Language } from "#domain/language.ts";

/** The language of an answer to somebody without a session. */
export function languageOf(req: Request): Language {
  return req.acceptsLanguages("zh-TW", "zh", "en") === "en" ? "en" : "zh-TW";
}
