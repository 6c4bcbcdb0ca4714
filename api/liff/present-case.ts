import { toIso } from "#domain/calendar.ts";
import { type Step, stepsHeading } from "#domain/case/steps.ts";
import { timelineText } from "#domain/case/timeline.ts";
import { actorText, doneBy, whoTexts } from "#domain/case/who.ts";
import { collectingBank } from "#domain/facts.ts";
import { categoryWords, channelWords, progressWords, reasonWords } from "#domain/glossary.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import type { StudentBill, StudentCaseView } from "#usecases/rows/case/student-case-view.ts";
import type { Bill, CaseStep, StudentCase } from "../contracts/liff.ts";
import { presentStatus } from "../present-status.ts";
import { presentFix } from "./present-exception.ts";
import { presentWaiting } from "./present-waiting.ts";
import { schoolOfCase } from "./school-of-case.ts";

export function presentCase(view: StudentCaseView, language: Language): StudentCase {
  const said = (text: Localized | null) => text && inLanguage(text, language);
  const { id: _, schoolEnglishName: __, maskedName, maskedStudentNo, bill, receipt, ...shared } = view;
  return {
    ...shared,
    schoolName: schoolOfCase(view, language),
    categoryLabel: inLanguage(categoryWords[view.category], language),
    studentNo: maskedStudentNo,
    name: maskedName,
    submittedAt: toIso(view.submittedAt),
    confirmedAt: view.confirmedAt && toIso(view.confirmedAt),
    paidAt: view.paidAt && toIso(view.paidAt),
    reasonText: inLanguage(reasonWords[view.category], language),
    statusText: inLanguage(progressWords[view.progress], language),
    status: {
      ...presentStatus(view.status, language, whoTexts),
      fix: presentFix(view.status.fix, language),
    },
    waitingFor: view.waitingFor.map((waiting) => presentWaiting(waiting, language)),
    steps: view.steps.map((step) => presentStep(step, language)),
    stepsHeading: said(stepsHeading(view.steps)),
    guardian: view.guardian && { confirmed: view.guardian.confirmed },
    foundAgain: {
      code: view.foundAgain.code,
      text: inLanguage(view.foundAgain.text, language),
    },
    returnItems: view.returnItems.map(({ reason, text, fields }) => ({
      reason,
      text: inLanguage(text, language),
      fields,
    })),
    timeline: view.timeline.map(({ at, code, setAside }) => ({
      at: toIso(at),
      code,
      text: inLanguage(timelineText({ code, setAside }), language),
      who: doneBy[code],
      whoText: inLanguage(actorText(code), language),
    })),
    receipt: receipt && {
      ...receipt,
      channelText: inLanguage(channelWords[receipt.channel], language),
      pdfUrl: `/api/liff/cases/${view.serial}/receipt.pdf`,
    },
    bill: bill && presentBill(bill, `/api/liff/cases/${view.serial}/bill.pdf`),
  };
}

function presentStep(
  { code, label, state, at, activity, doing, timing }: Step,
  language: Language,
): CaseStep {
  return {
    code,
    label: inLanguage(label, language),
    state,
    at: at && toIso(at),
    activity,
    doing: doing && inLanguage(doing, language),
    timing: timing && inLanguage(timing, language),
  };
}

export function presentBill(bill: StudentBill, pdfUrl: string): Bill {
  return { ...bill, bankCode: collectingBank.code, pdfUrl };
}
