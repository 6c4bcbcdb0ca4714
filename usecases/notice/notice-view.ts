import { z } from "zod";
import type { NoticeView } from "#domain/case/case-view.ts";
import type { Language } from "#domain/language.ts";
import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { caseView } from "../rows/case/case-view.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { studentCaseParts, studentCaseView } from "../rows/case/student-case-view.ts";
import { isForgotten } from "../rows/student/line-account.ts";

export interface NoticeRecipient {
  language: Language;
  /** She blocked the account or left it. */
  blocked: boolean;
}

/** Whom a notice goes to, as things stand now; undefined when her data was deleted. */
export async function noticeRecipient(
  { db }: Pick<Deps, "db">,
  { lineUserId }: Pick<Notice, "lineUserId">,
): Promise<NoticeRecipient | undefined> {
  if (isForgotten(lineUserId)) return undefined;
  const student = await db.student.findUnique({
    where: { lineUserId },
    select: { language: true, blockedAt: true },
  });
  return student
    ? { language: student.language as Language, blocked: student.blockedAt !== null }
    : undefined;
}

const NoticeData = z.object({
  reason: z.string().nullish(),
  amount: z.number().nullish(),
  expected: z.number().nullish(),
});

/**
 * What the message of a notice needs, as the case stands now.
 * @throws Error when the notice is about no case
 */
export async function noticeView(
  deps: Pick<Deps, "db" | "linePay" | "now" | "settings">,
  { caseId, data }: Pick<Notice, "caseId" | "data">,
): Promise<NoticeView> {
  if (!caseId) throw new Error("A notice without a case has no message");
  const row = await deps.db.cardCase.findUniqueOrThrow({ where: { id: caseId }, include: studentCaseParts });
  const { reason, amount, expected } = NoticeData.parse(data);
  const lossReported = await knownLosses(deps.db, [row]);
  const cardCase = caseView(studentCaseView(row, deps, { lossReported: lossReported(row) }));
  return {
    cardCase,
    words: reason ?? null,
    received: amount ?? null,
    expected: expected ?? cardCase.amountDue,
    liffUrl: deps.settings.liffUrl,
  };
}
