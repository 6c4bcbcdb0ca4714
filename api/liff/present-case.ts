import { toIso } from "#domain/calendar.ts";
import { timelineText } from "#domain/case/timeline.ts";
import { doneBy, whoTexts } from "#domain/case/who.ts";
import { collectingBank } from "#domain/facts.ts";
import { categoryWords, progressWords, reasonWords } from "#domain/glossary.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { StudentBill, StudentCaseView } from "#usecases/rows/case/student-case-view.ts";
import type { Bill, StudentCase } from "../contracts/liff.ts";
import { presentStatus } from "../present-status.ts";
import { presentFix } from "./present-exception.ts";
import { presentWaiting } from "./present-waiting.ts";

export function presentCase(view: StudentCaseView, language: Language): StudentCase {
  const { id: _, maskedName, maskedStudentNo, bill, ...shared } = view;
  return {
    ...shared,
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
    foundAgain: {
      code: view.foundAgain.code,
      text: inLanguage(view.foundAgain.text, language),
    },
    returnItems: view.returnItems.map(({ reason, text, fields }) => ({
      reason,
      text: inLanguage(text, language),
      fields,
    })),
    timeline: view.timeline.map(({ at, code }) => ({
      at: toIso(at),
      code,
      text: inLanguage(timelineText(code), language),
      who: doneBy[code],
      whoText: inLanguage(whoTexts[doneBy[code]], language),
    })),
    bill: bill && presentBill(bill, `/api/liff/cases/${view.serial}/bill.pdf`),
  };
}

export function presentBill(bill: StudentBill, pdfUrl: string): Bill {
  return { ...bill, bankCode: collectingBank.code, pdfUrl };
}
