import { toIso } from "#domain/calendar.ts";
import { schoolActionsOf } from "#domain/case/actions.ts";
import { owedWords } from "#domain/case/status-standing.ts";
import type { StaffRole } from "#domain/codes.ts";
import { categoryWords, shownNoticeWords, undeliveredWords, whoWords } from "#domain/glossary.ts";
import { feeNote } from "#domain/money/tariff.ts";
import type { StaffCaseView } from "#usecases/rows/case/staff-case-view.ts";
import type { SchoolCase } from "../contracts/school.ts";
import { presentStatus } from "../present-status.ts";

/** Who looks, and when: what may be done depends on both. */
export interface Looking {
  role: StaffRole;
  at: Date;
}

/** A row of the school's list. */
export function presentCase(view: StaffCaseView, looking: Looking): SchoolCase {
  return { ...presentRow(view), actions: schoolActionsOf(view.snapshot, looking) };
}

/** What every list of staff shows. The name is whole, for comparing (R94); no personal number leaves the server. */
export function presentRow(view: StaffCaseView): Omit<SchoolCase, "actions"> {
  const { serial, version, studentNo, name, category, reissueReason, reissueReasonText, review, progress } =
    view;
  const { returnReasons, idComparison, refundMethod, lossFee, cardFee, amountDue, remark } = view;
  return {
    serial,
    version,
    submittedAt: toIso(view.submittedAt),
    studentNo,
    name,
    category,
    categoryLabel: categoryWords[category].zh,
    reissueReason,
    reissueReasonText,
    review,
    progress,
    returnReasons,
    idComparison,
    photo: view.photoMode && { mode: view.photoMode, photoId: view.photoId },
    refundMethod,
    lossFee,
    cardFee,
    amountDue,
    feeNote: feeNote({ lossFee, cardFee, amountDue })?.zh ?? "",
    remark,
    paidAt: isoOrNull(view.paidAt),
    confirmedAt: isoOrNull(view.confirmedAt),
    status: presentStatus(view.status, "zh-TW", whoWords),
    owedText: view.status.code === "owed" ? owedWords(view).zh : null,
    waitingFor: view.waitingFor.map(({ code, who, zh }) => ({
      code,
      text: zh,
      who,
      whoText: whoWords[who].zh,
    })),
    undelivered: view.undelivered.map(({ kind, reason, since }) => ({
      kind,
      text: shownNoticeWords[kind].zh,
      reason,
      reasonText: undeliveredWords[reason].zh,
      since: toIso(since),
    })),
  };
}

export function isoOrNull(date: Date | null): string | null {
  return date && toIso(date);
}
