import { toIso } from "#domain/calendar.ts";
import { schoolActionsOf } from "#domain/case/actions.ts";
import { needsForm } from "#domain/case/readiness.ts";
import { owedWords } from "#domain/case/status-standing.ts";
import type { StaffRole } from "#domain/codes.ts";
import {
  categoryWords,
  reviewExceptionWords,
  shownNoticeWords,
  undeliveredWords,
  whoWords,
} from "#domain/glossary.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import { maskAccount } from "#domain/mask.ts";
import { feeNote } from "#domain/money/tariff.ts";
import type { PersonalDataSeal } from "#usecases/ports/personal-data-seal.ts";
import type { StaffCaseView } from "#usecases/rows/case/staff-case-view.ts";
import type { SchoolCase } from "../contracts/school.ts";
import { presentStatus } from "../present-status.ts";

/** In which language, and by what means, a case is shown. */
export interface Showing {
  language: Language;
  seal: Pick<PersonalDataSeal, "open" | "hash">;
  /** Where the small picture is for this reader; absent where she may not see it. */
  thumbUrl?: (serial: string, photoId: string) => string;
}

/** Who looks, and when: what may be done depends on both. */
export interface Looking extends Showing {
  role: StaffRole;
  at: Date;
}

/** A row of the school's list. */
export function presentCase(view: StaffCaseView, looking: Looking): SchoolCase {
  return { ...presentRow(view, looking), actions: schoolActionsOf(view.snapshot, { ...view, ...looking }) };
}

/** What every list of staff shows. The name is whole, for comparing (R94); no personal number leaves the server. */
export function presentRow(view: StaffCaseView, showing: Showing): Omit<SchoolCase, "actions"> {
  const say = (text: Localized) => inLanguage(text, showing.language);
  const { serial, version, studentNo, name, category, reissueReason, reissueReasonText, review, progress } =
    view;
  const { returnReasons, idComparison, refundMethod, lossFee, cardFee, amountDue, deductedFee, remark } =
    view;
  const note = feeNote(view);
  return {
    serial,
    version,
    submittedAt: toIso(view.submittedAt),
    studentNo,
    className: view.className,
    name,
    category,
    categoryLabel: say(categoryWords[category]),
    reissueReason,
    reissueReasonText,
    review,
    progress,
    returnReasons,
    idComparison,
    photo: photoOf(view, showing),
    refundMethod,
    refundInfo: refundInfoOf(view, showing),
    lossFee,
    cardFee,
    amountDue,
    deductedFee,
    feeNote: note ? say(note) : "",
    remark,
    paidAt: isoOrNull(view.paidAt),
    confirmedAt: isoOrNull(view.confirmedAt),
    status: presentStatus(view.status, showing.language, whoWords),
    owedText: view.status.code === "owed" ? say(owedWords(view)) : null,
    waitingFor: view.waitingFor.map(({ code, who, ...text }) => ({
      code,
      text: say(text),
      who,
      whoText: say(whoWords[who]),
    })),
    waitingDays: view.waiting?.days ?? null,
    overdue: view.waiting?.overdue ?? false,
    exceptions: view.exceptions.map((code) => ({ code, text: say(reviewExceptionWords[code]) })),
    undelivered: view.undelivered.map(({ kind, reason, since }) => ({
      kind,
      text: say(shownNoticeWords[kind]),
      reason,
      reasonText: say(undeliveredWords[reason]),
      since: toIso(since),
    })),
  };
}

function photoOf(
  { serial, photoMode, photoId, photo }: StaffCaseView,
  { thumbUrl }: Showing,
): SchoolCase["photo"] {
  if (!photoMode) return null;
  const kept = photoId !== null && photo !== null && photo.deletedAt === null;
  return { mode: photoMode, photoId, thumbUrl: kept && thumbUrl ? thumbUrl(serial, photoId) : null };
}

function refundInfoOf(view: StaffCaseView, { seal }: Showing): SchoolCase["refundInfo"] {
  const { serial, refundMethod: method, bankCode, accountNoSealed } = view;
  const formUrl = needsForm(view.snapshot) ? `/api/school/cases/${serial}/form.pdf` : null;
  if (!method && !formUrl) return null;
  const account = accountNoSealed && `${bankCode ?? ""} ${maskAccount(seal.open(accountNoSealed))}`.trim();
  return { method, account, formUrl };
}

export function isoOrNull(date: Date | null): string | null {
  return date && toIso(date);
}
