import type { CaseStatus as Status } from "#domain/case/case-status.ts";
import type { Who } from "#domain/codes.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import type { CaseStatus } from "./contracts/common.ts";

/** The sentence about a case in the reader's language. @param actors how whoever has to act is called to the reader */
export function presentStatus(
  { code, text, next, who, expectedBy, timing, inForce }: Status,
  language: Language,
  actors: Record<Who, Localized>,
): CaseStatus {
  return {
    code,
    text: inLanguage(text, language),
    ...(next && { next: inLanguage(next, language) }),
    ...(who && { who, whoText: inLanguage(actors[who], language) }),
    ...(expectedBy && { expectedBy }),
    ...(timing && { timing: inLanguage(timing, language) }),
    ...(inForce && { inForce: inLanguage(inForce, language) }),
  };
}
