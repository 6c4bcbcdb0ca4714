import type { Day } from "../calendar.ts";
import type { Category, PhotoMode, Progress, ReissueReason, Review } from "../codes.ts";

export type { Progress, Review } from "../codes.ts";

/** All that the rules need to know of a case and its school. */
export type CaseSnapshot = {
  category: Category;
  reissueReason: ReissueReason | null;
  review: Review;
  progress: Progress;
  /** First of payment and school approval (R106): no way back from here. */
  confirmedAt: Date | null;
  paidAt: Date | null;
  approvedAt: Date | null;
  oldCardReceivedAt: Date | null;
  producedAt: Date | null;
  shippedAt: Date | null;
  refundedAt: Date | null;
  closedAt: Date | null;
  photoMode: PhotoMode | null;
  /** The school must approve before a card is made or money goes back. */
  schoolReviewRequired: boolean;
  /** The school takes the cash itself (R55). */
  schoolCollects: boolean;
  dueDate: Day;
};
