import { toIso } from "#domain/calendar.ts";
import { timelineText } from "#domain/case/timeline.ts";
import { categories } from "#domain/category.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { StudentBill, StudentCaseView } from "#usecases/case/student-case-view.ts";
import type { Bill, StudentCase } from "../contracts/liff.ts";

/** 臺灣銀行, whose virtual accounts the bills carry (R51). */
const BANK_CODE = "004";

export function presentCase(view: StudentCaseView, language: Language): StudentCase {
  const { id: _, maskedName, maskedStudentNo, bill, ...shared } = view;
  return {
    ...shared,
    categoryLabel: inLanguage(categories[view.category].label, language),
    studentNo: maskedStudentNo,
    name: maskedName,
    submittedAt: toIso(view.submittedAt),
    confirmedAt: view.confirmedAt && toIso(view.confirmedAt),
    paidAt: view.paidAt && toIso(view.paidAt),
    waitingFor: view.waitingFor.map((waiting) => ({
      code: waiting.code,
      text: inLanguage(waiting, language),
    })),
    timeline: view.timeline.map(({ at, code }) => ({
      at: toIso(at),
      code,
      text: inLanguage(timelineText(code), language),
    })),
    bill: bill && presentBill(bill, view.serial),
  };
}

function presentBill(bill: StudentBill, serial: string): Bill {
  return { ...bill, bankCode: BANK_CODE, pdfUrl: `/api/liff/cases/${serial}/bill.pdf` };
}
