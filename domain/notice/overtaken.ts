import type { Day } from "../calendar.ts";
import { lossReportMissing } from "../case/readiness.ts";
import type { CaseSnapshot } from "../case/snapshot.ts";
import type { NoticeKind } from "../codes.ts";

/** Whether what a notice tells of is not true any more, so that it would only confuse; it is dropped then. */
export function isOvertaken(kind: NoticeKind, snapshot: CaseSnapshot, today: Day): boolean {
  return rules[kind]?.(snapshot, today) ?? false;
}

const rules: Partial<Record<NoticeKind, (snapshot: CaseSnapshot, today: Day) => boolean>> = {
  paymentDue: ({ progress, paidAt, dueDate }, today) =>
    progress !== "UNPAID" || paidAt !== null || dueDate < today,
  billRenewed: ({ progress, paidAt }) => progress !== "UNPAID" || paidAt !== null,
  // Paid again meanwhile.
  cashReturned: ({ paidAt }) => paidAt !== null,
  // Money that a store reports late brings a lapsed case back.
  caseLapsed: ({ progress }) => progress !== "LAPSED",
  // Found meanwhile, here or elsewhere, or changed by her.
  lossAsked: (snapshot) => !lossReportMissing(snapshot),
  pickUpReminder: ({ pickedUpAt }) => pickedUpAt !== null,
  caseReturned: ({ review }) => review !== "RETURNED",
  refundReturned: ({ refundReturnedAt }) => refundReturnedAt === null,
};
