import { dayOf, toIso } from "#domain/calendar.ts";
import { whoTexts } from "#domain/case/who.ts";
import { categoryWords, progressWords, reasonWords } from "#domain/glossary.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { StudentCaseView } from "#usecases/rows/case/student-case-view.ts";
import type { QueriedCase } from "../contracts/liff.ts";
import { presentStatus } from "../present-status.ts";
import { presentBill } from "./present-case.ts";
import { presentWaiting } from "./present-waiting.ts";
import { schoolOfCase } from "./school-of-case.ts";

/** A row of the open query and its detail: masked, without remark, history or the school's words. */
export function presentQueriedCase(
  view: StudentCaseView,
  { item, language, billUrl }: { item: number; language: Language; billUrl: (serial: string) => string },
): QueriedCase {
  const { serial, category, review, progress, amountDue, dueDate, payments } = view;
  return {
    item,
    serial,
    category,
    review,
    progress,
    schoolName: schoolOfCase(view, language),
    amountDue,
    dueDate,
    submittedAt: toIso(view.submittedAt),
    paidOn: view.paidAt && dayOf(view.paidAt),
    categoryLabel: inLanguage(categoryWords[category], language),
    reasonText: inLanguage(reasonWords[category], language),
    statusText: inLanguage(progressWords[progress], language),
    name: view.maskedName,
    studentNo: view.maskedStudentNo,
    status: presentStatus(view.status, language, whoTexts),
    waitingFor: view.waitingFor.map((waiting) => withoutFix(presentWaiting(waiting, language))),
    bill: view.bill && payments.store ? presentBill(view.bill, billUrl(serial)) : null,
    // LINE Pay wants an account that the payment comes back to.
    payments: { ...payments, linePay: false },
  };
}

function withoutFix({ fix: _, ...waiting }: ReturnType<typeof presentWaiting>) {
  return waiting;
}
