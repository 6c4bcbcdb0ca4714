import { dayOf } from "#domain/calendar.ts";
import type { BillView, CaseView } from "#domain/case/case-view.ts";
import type { StudentCaseView } from "./student-case-view.ts";

/** A case as chat messages tell of it. */
export function caseView(cardCase: StudentCaseView): CaseView {
  return {
    serial: cardCase.serial,
    category: cardCase.category,
    schoolName: cardCase.schoolName,
    amountDue: cardCase.amountDue,
    review: cardCase.review,
    progress: cardCase.progress,
    confirmedAt: cardCase.confirmedAt,
    submittedOn: dayOf(cardCase.submittedAt),
    waitingFor: cardCase.waitingFor.map(({ zh, en }) => ({ zh, en })),
    returnReasons: cardCase.returnReasons,
    schoolCollects: cardCase.payments.school,
    bill: openBill(cardCase),
  };
}

function openBill({ serial, category, bill, payments }: StudentCaseView): BillView | null {
  if (!bill || !payments.store) return null;
  const { amount, dueDate, virtualAccount } = bill;
  return { serial, category, amount, dueDate, virtualAccount, linePay: payments.linePay };
}
