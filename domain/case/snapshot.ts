import type { Day } from "../calendar.ts";
import type { Category, ReissueReason } from "../category.ts";

/** 校方審核：申請中, 已核可, 退回補件. */
export type Review = "PENDING" | "APPROVED" | "RETURNED";
/** 一卡通進度：尚未繳費, 一卡通處理中, 已結案, 逾期未繳, 作廢. */
export type Progress = "UNPAID" | "PROCESSING" | "CLOSED" | "LAPSED" | "VOIDED";
export type PhotoMode = "NEW" | "KEEP";

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
