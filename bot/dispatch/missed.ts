import { studentCases } from "#usecases/case/student-cases.ts";
import { missedNotices, settleMissed } from "#usecases/notice/outbox.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import type { Part } from "../messages/part.ts";

/** As many cases as one message holds. */
const MOST = 9;

/** A student who unblocks the account is told, free of charge, how the cases stand whose notices she missed. */
export async function missedParts(deps: BotDeps, { lineUserId, studentId }: StudentWork): Promise<Part[]> {
  const { ids, caseIds } = await missedNotices(deps, lineUserId);
  if (!studentId || ids.length === 0) return [];
  const cases = (await studentCases(deps, studentId)).filter(({ id }) => caseIds.includes(id));
  return [
    { kind: "missed", noticeIds: ids },
    ...(cases.length > 0 ? [{ kind: "cases" as const, cases: cases.slice(0, MOST).map(caseView) }] : []),
  ];
}

/** The answer has reached her, and with it what she had missed. */
export async function noteTold(deps: BotDeps, { parts }: Answer): Promise<void> {
  const ids = parts.flatMap((part) => (part.kind === "missed" ? part.noticeIds : []));
  if (ids.length > 0) await settleMissed(deps, ids);
}
