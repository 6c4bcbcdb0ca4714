import { categories } from "../category.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** The school has approved, or need not. A case that was sent back is not satisfied until it is approved or fixed. */
export function reviewSatisfied(snapshot: CaseSnapshot): boolean {
  return snapshot.review === "APPROVED" || (snapshot.review === "PENDING" && !needsReview(snapshot));
}

/** Where nothing is paid beforehand, only the school can confirm what the sending did not (R106, C20), whatever it asks for since. */
function needsReview({ schoolReviewRequired, deductedFee, confirmedAt }: CaseSnapshot): boolean {
  return schoolReviewRequired || (deductedFee > 0 && confirmedAt === null);
}

/** Whether money is still to come before anything is done: nothing is where the fee is taken from the balance (C20). */
export function awaitsPayment({ paidAt, deductedFee }: CaseSnapshot): boolean {
  return paidAt === null && deductedFee === 0;
}

/**
 * Whether the sending itself confirms a case: nothing is to be paid, and its school neither reviews nor takes cash, which approves (R106, C20).
 */
export function confirmedBySending({
  deductedFee,
  schoolReviewRequired,
  schoolCollects,
}: Pick<CaseSnapshot, "deductedFee" | "schoolReviewRequired" | "schoolCollects">): boolean {
  return deductedFee > 0 && !schoolReviewRequired && !schoolCollects;
}

/** There is a photo: a new one is judged in the school's review, the old one is on file. */
export function photoSettled({ photoMode }: CaseSnapshot): boolean {
  return photoMode !== null;
}

/** Whether the earlier loss report that a case speaks of is still to be found (R40). */
export function awaitsLossReport({ reissueReason, lossReported, lossConfirmedAt }: CaseSnapshot): boolean {
  return reissueReason === "ALREADY_REPORTED" && !lossReported && lossConfirmedAt === null;
}

/** Whether iPASS did not find it, so that the student has to say what is true. */
export function lossReportMissing(snapshot: CaseSnapshot): boolean {
  return awaitsLossReport(snapshot) && snapshot.lossAskedAt !== null;
}

/** Whether the old card is still on its way, which stops the making of a new one (R36). */
export function awaitsOldCard({ category, oldCardReceivedAt }: CaseSnapshot): boolean {
  return categories[category].needsOldCard && oldCardReceivedAt === null;
}

/** Whether the refund came back and only other details of it help on. */
export function awaitsRefundDetails({ category, progress, review, refundReturnedAt }: CaseSnapshot): boolean {
  return (
    categories[category].needsRefund &&
    progress === "PROCESSING" &&
    review !== "RETURNED" &&
    refundReturnedAt !== null
  );
}

/**
 * Whether 票卡處理申請單 is of use: it goes with a card that comes back, and only while the case lives, for a card sent
 * in for nothing is a card lost (R36, R103).
 */
export function needsForm({ category, progress }: Pick<CaseSnapshot, "category" | "progress">): boolean {
  return categories[category].needsOldCard && progress !== "LAPSED" && progress !== "VOIDED";
}

/** Whether a card may be made now: paid, reviewed, photo settled, old card back and its loss known where they must be. */
export function readyForProduction(snapshot: CaseSnapshot): boolean {
  return (
    categories[snapshot.category].makesCard &&
    snapshot.progress === "PROCESSING" &&
    snapshot.paidAt !== null &&
    snapshot.producedAt === null &&
    reviewSatisfied(snapshot) &&
    photoSettled(snapshot) &&
    !awaitsOldCard(snapshot) &&
    !awaitsLossReport(snapshot)
  );
}

/** Whether the balance may go back now: not sent yet, and reviewed. That it is paid, or need not be, the lifecycle asks. */
export function readyForRefund(snapshot: CaseSnapshot): boolean {
  return (
    categories[snapshot.category].needsRefund && snapshot.refundedAt === null && reviewSatisfied(snapshot)
  );
}
