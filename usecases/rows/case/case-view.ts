import { dayOf } from "#domain/calendar.ts";
import type { BillView, CaseView, Standing } from "#domain/case/case-view.ts";
import type { TimelineCode } from "#domain/codes.ts";
import type { StudentCaseView } from "./student-case-view.ts";

/** What the history calls money that its case did not take. */
const keptAside: ReadonlySet<TimelineCode> = new Set(["surplus", "repriced", "lateMoney"]);

/** A case as chat messages tell of it. */
export function caseView(cardCase: StudentCaseView): CaseView {
  return {
    serial: cardCase.serial,
    category: cardCase.category,
    reissueReason: cardCase.reissueReason,
    schoolName: cardCase.schoolName,
    schoolEnglishName: cardCase.schoolEnglishName,
    amountDue: cardCase.amountDue,
    deductedFee: cardCase.deductedFee,
    review: cardCase.review,
    progress: cardCase.progress,
    confirmedAt: cardCase.confirmedAt,
    submittedOn: dayOf(cardCase.submittedAt),
    status: standing(cardCase),
    returnReasons: cardCase.returnReasons,
    returnWords: cardCase.returnWords,
    steps: cardCase.steps.map(({ label, state }) => ({ label, state })),
    canWithdraw: cardCase.actions.includes("withdraw"),
    schoolCollects: cardCase.payments.school,
    bill: openBill(cardCase),
    receipt: cardCase.receipt,
    surplus: cardCase.timeline.some(({ code }) => keptAside.has(code)),
    actions: cardCase.actions,
    fix: cardCase.status.fix,
    lossAsked: cardCase.status.code === "lossReportMissing",
  };
}

/** Kept as JSON until it is sent: no more than the message says. */
function standing({ status: { text, next, timing, inForce } }: StudentCaseView): Standing {
  return { text, next, timing, inForce };
}

function openBill(cardCase: StudentCaseView): BillView | null {
  const { serial, category, bill, payments } = cardCase;
  if (!bill || !payments.store) return null;
  const { amount, dueDate, virtualAccount } = bill;
  return {
    serial,
    category,
    amount,
    dueDate,
    virtualAccount,
    linePay: payments.linePay,
    status: standing(cardCase),
  };
}
