import { endOfDay } from "../calendar.ts";
import { categories } from "../category.ts";
import { DomainError } from "../errors.ts";
import {
  awaitsLossReport,
  awaitsPayment,
  awaitsRefundDetails,
  confirmedBySending,
  lossReportMissing,
  readyForProduction,
  readyForRefund,
  reviewSatisfied,
} from "./readiness.ts";
import type { CaseSnapshot, Progress, Review } from "./snapshot.ts";

export type CaseEventType =
  | "paid"
  | "confirmed"
  | "feeDeducted"
  | "feeDue"
  | "approved"
  | "returned"
  | "resubmitted"
  | "oldCardReceived"
  | "produced"
  | "shipped"
  | "pickedUp"
  | "refunded"
  | "refundReturned"
  | "refundCorrected"
  | "closed"
  | "nothingToRefund"
  | "lapsed"
  | "voided"
  | "withdrawn"
  | "lossConfirmed"
  | "lossAsked"
  | "recategorised"
  | "repriced"
  | "cashReturned";

/** `at` is when it happened; for `paid`, when the money was reported to us. */
export type CaseEvent = { type: CaseEventType; at: Date };
/** What a step writes; the facts about bill, school and other cases are not the case's own. */
export type CaseChanges = Partial<
  Omit<CaseSnapshot, "dueDate" | "schoolReviewRequired" | "schoolCollects" | "lossReported">
>;
type Edges<State extends string> = Partial<Record<CaseEventType, State>>;

/** 一卡通進度. An event without an edge is refused. */
export const progressTable: Record<Progress, Edges<Progress>> = {
  UNPAID: {
    paid: "PROCESSING",
    approved: "UNPAID",
    returned: "UNPAID",
    resubmitted: "UNPAID",
    oldCardReceived: "UNPAID",
    lapsed: "LAPSED",
    voided: "VOIDED",
    withdrawn: "VOIDED",
    lossConfirmed: "UNPAID",
    lossAsked: "UNPAID",
    recategorised: "UNPAID",
    // What was owed is taken from the balance instead (C20): nothing is to be paid.
    feeDeducted: "PROCESSING",
  },
  PROCESSING: {
    approved: "PROCESSING",
    returned: "PROCESSING",
    resubmitted: "PROCESSING",
    oldCardReceived: "PROCESSING",
    produced: "PROCESSING",
    shipped: "PROCESSING",
    pickedUp: "PROCESSING",
    refunded: "PROCESSING",
    refundReturned: "PROCESSING",
    refundCorrected: "PROCESSING",
    closed: "CLOSED",
    // The card core found a balance that leaves nothing to send.
    nothingToRefund: "CLOSED",
    lossConfirmed: "PROCESSING",
    lossAsked: "PROCESSING",
    recategorised: "PROCESSING",
    // What was paid is no longer what is owed: it is kept to be returned, and the new amount is awaited.
    repriced: "UNPAID",
    // The school gave the cash back: what was paid is owed again.
    cashReturned: "UNPAID",
    // A case with nothing to pay is with iPASS from its sending on; until it is confirmed it can be taken back.
    confirmed: "PROCESSING",
    feeDue: "UNPAID",
    voided: "VOIDED",
    withdrawn: "VOIDED",
  },
  // Stores report days after they took the money, so a payment can find the case lapsed; it counts (C15).
  LAPSED: { paid: "PROCESSING" },
  // An account that is closed or an address that is wrong shows only days after the refund was sent.
  // The desk closes a case when its card is sent, and a student fetches it after that.
  CLOSED: { refundReturned: "PROCESSING", pickedUp: "CLOSED" },
  VOIDED: {},
};

/** 校方審核. Events that are not of the review leave it alone. */
export const reviewTable: Record<Review, Edges<Review>> = {
  PENDING: { approved: "APPROVED", returned: "RETURNED" },
  RETURNED: { approved: "APPROVED", resubmitted: "PENDING" },
  APPROVED: {},
};

const reviewEvents: ReadonlySet<CaseEventType> = new Set(["approved", "returned", "resubmitted"]);

const guards: Partial<Record<CaseEventType, (snapshot: CaseSnapshot, at: Date) => boolean>> = {
  paid: awaitsPayment,
  confirmed: (snapshot) => snapshot.confirmedAt === null && confirmedBySending(snapshot),
  returned: ({ producedAt, refundedAt }) => producedAt === null && refundedAt === null,
  oldCardReceived: (snapshot) =>
    categories[snapshot.category].needsOldCard && snapshot.oldCardReceivedAt === null,
  produced: readyForProduction,
  shipped: ({ producedAt, shippedAt }) => producedAt !== null && shippedAt === null,
  pickedUp: ({ shippedAt, pickedUpAt }) => shippedAt !== null && pickedUpAt === null,
  refunded: readyForRefund,
  nothingToRefund: readyForRefund,
  refundReturned: ({ refundedAt }) => refundedAt !== null,
  refundCorrected: awaitsRefundDetails,
  closed: everythingDone,
  lapsed: ({ confirmedAt, dueDate }, at) => confirmedAt === null && at > endOfDay(dueDate),
  // By the desk of iPASS alone, see api/operator/router.ts.
  voided: ({ confirmedAt }) => confirmedAt === null,
  withdrawn: ({ confirmedAt }) => confirmedAt === null,
  lossConfirmed: awaitsLossReport,
  recategorised: (snapshot) => lossReportMissing(snapshot) && snapshot.review !== "RETURNED",
  repriced: paidForNothingYet,
  // Both once another price is written: of a category that refunds nothing, or of one that does.
  feeDeducted: ({ deductedFee }) => deductedFee > 0,
  feeDue: (snapshot) => awaitsPayment(snapshot) && snapshot.refundedAt === null,
  cashReturned: paidForNothingYet,
  lossAsked: (snapshot) => awaitsLossReport(snapshot) && snapshot.lossAskedAt === null,
};

/** The moment an event leaves on the case. */
const stamps: Partial<Record<CaseEventType, keyof CaseChanges>> = {
  paid: "paidAt",
  approved: "approvedAt",
  oldCardReceived: "oldCardReceivedAt",
  produced: "producedAt",
  shipped: "shippedAt",
  pickedUp: "pickedUpAt",
  refunded: "refundedAt",
  refundReturned: "refundReturnedAt",
  closed: "closedAt",
  nothingToRefund: "closedAt",
  lossConfirmed: "lossConfirmedAt",
  lossAsked: "lossAskedAt",
};

/**
 * Takes one step of a case.
 * @returns only what changes
 * @throws DomainError `illegal_transition`; nothing changes then
 */
export function nextCase(snapshot: CaseSnapshot, event: CaseEvent): CaseChanges {
  if (!canHappen(snapshot, event)) throw new DomainError("illegal_transition");
  const stamp = stamps[event.type];
  return {
    progress: progressTable[snapshot.progress][event.type] ?? snapshot.progress,
    review: reviewTable[snapshot.review][event.type] ?? snapshot.review,
    ...(stamp && { [stamp]: event.at }),
    ...((event.type === "repriced" || event.type === "cashReturned") && { paidAt: null }),
    ...(event.type === "refundReturned" && { refundedAt: null, closedAt: null }),
    ...(settlesRefund(event) && { refundReturnedAt: null }),
    ...(confirms(event) && { confirmedAt: snapshot.confirmedAt ?? event.at }),
  };
}

/** Whether the case may take this step now. */
export function canHappen(snapshot: CaseSnapshot, { type, at }: CaseEvent): boolean {
  if (!progressTable[snapshot.progress][type]) return false;
  if (reviewEvents.has(type) && !reviewTable[snapshot.review][type]) return false;
  return guards[type]?.(snapshot, at) ?? true;
}

/** Whether the event makes a case binding: payment or approval by the school, whichever is first; the sending where neither is asked for. */
function confirms({ type }: CaseEvent): boolean {
  return type === "paid" || type === "approved" || type === "confirmed";
}

/** The desk may refund again without her word, as when iPASS itself sent it wrong. */
function settlesRefund({ type }: CaseEvent): boolean {
  return type === "refundCorrected" || type === "refunded";
}

/** What the money was for has not been made or sent, so it can be taken off the case again. */
function paidForNothingYet({ paidAt, producedAt, refundedAt }: CaseSnapshot): boolean {
  return paidAt !== null && producedAt === null && refundedAt === null;
}

/** 已結案 says that the card is on its way to the school (R85); without a new card, that nothing is owed. */
function everythingDone(snapshot: CaseSnapshot): boolean {
  const { makesCard, needsRefund } = categories[snapshot.category];
  if (makesCard) return snapshot.shippedAt !== null;
  return needsRefund ? snapshot.refundedAt !== null : reviewSatisfied(snapshot);
}
