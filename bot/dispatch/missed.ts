import { DEFAULT_LANGUAGE, type Language } from "#domain/language.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import { studentCases } from "#usecases/case/student-cases.ts";
import { showDelivery } from "#usecases/hand-off/desk-notice.ts";
import { holdDeskWords } from "#usecases/hand-off/held-words.ts";
import { holdUntold, settleAnswered } from "#usecases/notice/untold.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import type { Part } from "../messages/part.ts";

/** As many cases as one message holds. */
const MOST = 9;

/**
 * What she was not told yet comes first in the next answer, which is free, and with it how the cases stand that it is about, unless
 * the answer shows cases anyway.
 * @param webhookEventId for whose answer it is held
 * @returns the parts of the whole answer
 */
export async function withMissed(
  deps: BotDeps,
  { lineUserId, studentId, hasUntold, language = DEFAULT_LANGUAGE }: StudentWork,
  webhookEventId: string,
  parts: Part[],
): Promise<Part[]> {
  if (!hasUntold || !studentId || parts.length === 0) return parts;
  const words = await deskWords(deps, { lineUserId, language }, webhookEventId);
  const untold = await holdUntold(deps, lineUserId, webhookEventId);
  if (untold.length === 0) return [...words, ...parts];
  const notices = untold.map(({ id, kind, on, body, failed }) => ({ id, kind, on, body, failed }));
  const caseIds = new Set(untold.map(({ caseId }) => caseId));
  const cases = parts.some(showsCases)
    ? []
    : (await studentCases(deps, studentId)).filter(({ id }) => caseIds.has(id)).slice(0, MOST);
  return [
    ...words,
    { kind: "missed", notices },
    ...(cases.length > 0 ? [{ kind: "cases" as const, cases: cases.map(caseView) }] : []),
    ...parts,
  ];
}

async function deskWords(
  deps: BotDeps,
  { lineUserId, language }: { lineUserId: string; language: Language },
  webhookEventId: string,
): Promise<Part[]> {
  const held = await holdDeskWords(deps, lineUserId, webhookEventId);
  const items = held.map(({ noticeId: id, sealed }) => ({ id, sealed }));
  const [first] = held;
  if (!first) return [];
  return [{ kind: "deskWords", school: first.school && schoolNameIn(first.school, language), items }];
}

function showsCases({ kind }: Part): boolean {
  return kind === "cases" || kind === "bill" || kind === "payAtSchool";
}

/** LINE has taken the answer, and with it what she had missed. */
export async function noteTold(deps: BotDeps, { parts }: Answer): Promise<void> {
  const words = parts.flatMap((part) => (part.kind === "deskWords" ? part.items.map(({ id }) => id) : []));
  const ids = parts.flatMap((part) => (part.kind === "missed" ? part.notices.map(({ id }) => id) : []));
  if (ids.length + words.length > 0) await settleAnswered(deps, [...words, ...ids]);
  if (words.length > 0) await showDelivery(deps, words);
}
