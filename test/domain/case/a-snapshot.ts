import fc from "fast-check";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";

/** A case as it is right after submission, with what the test is about. */
export function aSnapshot(part: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return {
    category: "LOSS_REISSUE",
    reissueReason: null,
    review: "PENDING",
    progress: "UNPAID",
    deductedFee: 0,
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

/** Of a case whose fee the balance pays (C20): nothing is due, so that it is with iPASS from the start. */
export const takenFromBalance = { deductedFee: 20, progress: "PROCESSING" } as const;

/** Any case right after submission. */
export const anySubmitted: fc.Arbitrary<CaseSnapshot> = fc
  .record({
    category: fc.constantFrom("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"),
    schoolReviewRequired: fc.boolean(),
    schoolCollects: fc.boolean(),
    photoMode: fc.constantFrom("NEW", "KEEP"),
    reportedElsewhere: fc.boolean(),
    deducted: fc.boolean(),
  })
  .map(({ reportedElsewhere, deducted, ...part }) =>
    aSnapshot({
      ...part,
      ...(deducted && part.category === "LOSS_REFUND" && takenFromBalance),
      reissueReason: part.category === "REISSUE" && reportedElsewhere ? "ALREADY_REPORTED" : null,
    }),
  );
