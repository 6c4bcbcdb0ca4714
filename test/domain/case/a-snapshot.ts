import fc from "fast-check";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";

/** A case as it is right after submission, with what the test is about. */
export function aSnapshot(part: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return {
    category: "LOSS_REISSUE",
    reissueReason: null,
    review: "PENDING",
    progress: "UNPAID",
    confirmedAt: null,
    paidAt: null,
    approvedAt: null,
    oldCardReceivedAt: null,
    producedAt: null,
    shippedAt: null,
    pickedUpAt: null,
    refundedAt: null,
    refundReturnedAt: null,
    closedAt: null,
    lossConfirmedAt: null,
    lossAskedAt: null,
    lossReported: false,
    photoMode: "KEEP",
    schoolReviewRequired: true,
    schoolCollects: false,
    dueDate: "2026-11-30",
    ...part,
  };
}

/** Any case right after submission. */
export const anySubmitted: fc.Arbitrary<CaseSnapshot> = fc
  .record({
    category: fc.constantFrom("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"),
    schoolReviewRequired: fc.boolean(),
    schoolCollects: fc.boolean(),
    photoMode: fc.constantFrom("NEW", "KEEP"),
    reportedElsewhere: fc.boolean(),
  })
  .map(({ reportedElsewhere, ...part }) =>
    aSnapshot({
      ...part,
      reissueReason: part.category === "REISSUE" && reportedElsewhere ? "ALREADY_REPORTED" : null,
    }),
  );
