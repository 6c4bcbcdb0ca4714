import { toIso } from "#domain/calendar.ts";
import { categories } from "#domain/category.ts";
import { feeNote } from "#domain/money/tariff.ts";
import type { StaffCaseView } from "#usecases/rows/case/staff-case-view.ts";
import type { SchoolCase } from "../contracts/school.ts";
import { staffWaitingText } from "./waiting-text.ts";

/** A row of the staff's list. The name is whole, for comparing (R94); no personal number leaves the server. */
export function presentCase(view: StaffCaseView): SchoolCase {
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
    categoryLabel: categories[category].label.zh,
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
    waitingFor: view.waitingFor.map(({ code }) => ({ code, text: staffWaitingText(code) })),
  };
}

export function isoOrNull(date: Date | null): string | null {
  return date && toIso(date);
}
