import { studentCases } from "#usecases/case/student-cases.ts";
import { missedNotices, settleMissed } from "#usecases/notice/missed-notices.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { Answer } from "../messages/answer.ts";
import type { Say } from "../messages/say.ts";

/** As many cases as one message holds. */
const MOST = 9;

/** Who takes her block back is told, free of charge, how the cases stand that she was not told about. */
export async function missed(deps: BotDeps, { lineUserId, studentId }: StudentWork): Promise<Say[]> {
  const { ids, caseIds } = await missedNotices(deps, lineUserId);
  if (!studentId || ids.length === 0) return [];
  const cases = (await studentCases(deps, studentId)).filter(({ id }) => caseIds.includes(id));
  return [
    { say: "missed", noticeIds: ids },
    ...(cases.length > 0 ? [{ say: "cases" as const, cases: cases.slice(0, MOST).map(caseView) }] : []),
  ];
}

/** The answer has reached her, and with it what she had missed. */
export async function noteTold(deps: BotDeps, { says }: Answer): Promise<void> {
  const ids = says.flatMap((said) => (said.say === "missed" ? said.noticeIds : []));
  if (ids.length > 0) await settleMissed(deps, ids);
}
