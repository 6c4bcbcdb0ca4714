import { type Day, dayOf } from "#domain/calendar.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import type { Bill, CardCase, School } from "#prisma/generated/client.ts";
import { dayFromColumn } from "../day-column.ts";

/** The columns that the rules read. */
export type RuledColumns = Pick<
  CardCase,
  | Exclude<keyof CaseSnapshot, "lossReported" | "schoolReviewRequired" | "schoolCollects" | "dueDate">
  | "submittedAt"
>;

type CaseRow = RuledColumns & {
  school: Pick<School, "reviewRequired" | "collects">;
  bills: Pick<Bill, "dueDate">[];
};

/** A row as the pure rules see it. @param lossReported as `knownLosses` tells */
export function caseSnapshot(cardCase: CaseRow, lossReported: boolean): CaseSnapshot {
  return {
    category: cardCase.category,
    reissueReason: cardCase.reissueReason,
    review: cardCase.review,
    progress: cardCase.progress,
    deductedFee: cardCase.deductedFee,
    confirmedAt: cardCase.confirmedAt,
    paidAt: cardCase.paidAt,
    approvedAt: cardCase.approvedAt,
    oldCardReceivedAt: cardCase.oldCardReceivedAt,
    producedAt: cardCase.producedAt,
    shippedAt: cardCase.shippedAt,
    pickedUpAt: cardCase.pickedUpAt,
    refundedAt: cardCase.refundedAt,
    refundReturnedAt: cardCase.refundReturnedAt,
    closedAt: cardCase.closedAt,
    lossConfirmedAt: cardCase.lossConfirmedAt,
    lossAskedAt: cardCase.lossAskedAt,
    lossReported,
    photoMode: cardCase.photoMode,
    schoolReviewRequired: cardCase.school.reviewRequired,
    schoolCollects: cardCase.school.collects,
    dueDate: dueDay(cardCase),
  };
}

/** The bill's last day, or the same rule for a case whose school takes the cash. */
export function dueDay({ bills: [bill], submittedAt }: Pick<CaseRow, "bills" | "submittedAt">): Day {
  return bill ? dayFromColumn(bill.dueDate) : lastDayToPay(dayOf(submittedAt));
}
