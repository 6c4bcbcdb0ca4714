import { toIso } from "#domain/calendar.ts";
import type { WaitingDetail } from "#domain/case/waiting-detail.ts";
import { whoTexts } from "#domain/case/who.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { StudentWaiting } from "../contracts/liff.ts";
import { presentFix } from "./present-exception.ts";

export function presentWaiting(waiting: WaitingDetail, language: Language): StudentWaiting {
  const { code, who, since, expectedBy, timing, fix } = waiting;
  return {
    code,
    text: inLanguage(waiting, language),
    who,
    whoText: inLanguage(whoTexts[who], language),
    since: toIso(since),
    expectedBy,
    timing: timing && inLanguage(timing, language),
    fix: presentFix(fix, language),
  };
}
