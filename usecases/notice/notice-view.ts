import { type Day, dayOf } from "#domain/calendar.ts";
import type { ConsentView, NoticeView } from "#domain/case/case-view.ts";
import { readyForProduction } from "#domain/case/readiness.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { Language } from "#domain/language.ts";
import type { Consent, Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { caseSnapshot } from "../rows/case/case-snapshot.ts";
import { caseView } from "../rows/case/case-view.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { newerCases } from "../rows/case/newer-cases.ts";
import { studentCaseParts, studentCaseView } from "../rows/case/student-case-view.ts";
import { noticeData } from "../rows/notice/notice-data.ts";
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

/** The case that a notice is about, as it stands now. */
export interface NoticeCase {
  snapshot: CaseSnapshot;
  /** What the message of a notice needs. */
  view(data: Notice["data"]): NoticeView;
}

/** @throws Error when the notice is about no case */
export async function noticeCase(
  deps: Pick<Deps, "db" | "linePay" | "now" | "settings">,
  { caseId }: Pick<Notice, "caseId">,
): Promise<NoticeCase> {
  if (!caseId) throw new Error("A notice without a case has no message");
  const row = await deps.db.cardCase.findUniqueOrThrow({
    where: { id: caseId },
    include: { ...studentCaseParts, consent: true },
  });
  const [lossReported, newer] = await Promise.all([
    knownLosses(deps.db, [row]),
    newerCases(deps.db, [row], visibleTo(row.studentId)),
  ]);
  const snapshot = caseSnapshot(row, lossReported(row));
  const cardCase = caseView(
    studentCaseView(row, deps, { lossReported: lossReported(row), newer: newer(row) }),
  );
  const today = dayOf(deps.now());
  return {
    snapshot,
    view: (data) => ({
      cardCase,
      data: noticeData(data),
      daysLeft: daysBetween(today, snapshot.dueDate),
      producing: readyForProduction(snapshot),
      consent: consentOf(row),
      liffUrl: deps.settings.liffUrl,
    }),
  };
}

/** What the submission's message has to give a receipt of. */
function consentOf({ consent }: { consent: Consent }): ConsentView | null {
  const { noticeVersion: version, textHash: hash, acceptedAt: at, receiptInChat } = consent;
  return receiptInChat ? null : { version, hash, at };
}

/** Whole days from one day to another, negative when that is over. */
function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
