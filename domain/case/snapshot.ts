import type { Day } from "../calendar.ts";
import type { Category, PhotoMode, Progress, ReissueReason, Review } from "../codes.ts";

export type { Progress, Review } from "../codes.ts";

/** All that the rules need to know of a case and its school. */
export type CaseSnapshot = {
  category: Category;
  reissueReason: ReissueReason | null;
  review: Review;
  progress: Progress;
  /** Whole NT$ that are taken from the balance when it is refunded (C20), with nothing to pay; 0 where the fee is paid beforehand. */
  deductedFee: number;
  /** First of payment and school approval (R106), or the sending where there is neither: no way back from here. */
  confirmedAt: Date | null;
  paidAt: Date | null;
  approvedAt: Date | null;
  oldCardReceivedAt: Date | null;
  producedAt: Date | null;
  shippedAt: Date | null;
  /** The student said that she has the new card. */
  pickedUpAt: Date | null;
  refundedAt: Date | null;
  /** The last refund came back and nobody has corrected its details since. */
  refundReturnedAt: Date | null;
  closedAt: Date | null;
  /** iPASS found the earlier loss report that 先前已申請掛失 speaks of (R40). */
  lossConfirmedAt: Date | null;
  /** iPASS found none and asked her. */
  lossAskedAt: Date | null;
  /** A loss case of the same card that took effect is that report. */
  lossReported: boolean;
  photoMode: PhotoMode | null;
  /** The school must approve before a card is made or money goes back. */
  schoolReviewRequired: boolean;
  /** The school takes the cash itself (R55). */
  schoolCollects: boolean;
  dueDate: Day;
};
