import type { RefundState } from "../codes.ts";

/**
 * What happens to money on its way back to a student:
 * - `submitted`: handed to LINE Pay, or into a batch for the bank or the post
 * - `sent`: LINE Pay, the bank or the desk says that it went
 * - `uncertain`: no answer, or one that decides nothing; only LINE Pay's own list of refunds tells
 * - `notSent`: certain that nothing went, and it may be tried again
 * - `refused`: certain that nothing went, and that it cannot go this way
 * - `returned`: it was sent and came back
 * - `cancelled`: withdrawn before anybody was asked
 */
export type RefundEventType =
  | "submitted"
  | "sent"
  | "uncertain"
  | "notSent"
  | "refused"
  | "returned"
  | "cancelled";

/**
 * The life of a refund: docs/payments.md. An end is never left: another try is a row of its own that names the one before, and what is heard
 * of a finished one is written down and changes nothing.
 */
export const refundTable: Record<RefundState, Partial<Record<RefundEventType, RefundState>>> = {
  CREATED: { submitted: "SUBMITTED", sent: "SENT", cancelled: "CANCELLED" },
  SUBMITTED: {
    sent: "SENT",
    uncertain: "UNKNOWN",
    notSent: "CREATED",
    refused: "REFUSED",
    returned: "RETURNED",
  },
  UNKNOWN: { sent: "SENT", uncertain: "UNKNOWN", notSent: "CREATED", refused: "REFUSED" },
  // An account that is closed shows only days after the money went.
  SENT: { returned: "RETURNED" },
  RETURNED: {},
  REFUSED: {},
  CANCELLED: {},
};

/** @returns undefined for news that comes too late */
export function nextRefund(state: RefundState, event: RefundEventType): RefundState | undefined {
  return refundTable[state][event];
}

/** States in which the money is still meant to go, or went: it cannot be given back a second time. */
export const standingStates = ["CREATED", "SUBMITTED", "UNKNOWN", "SENT"] as const satisfies RefundState[];

/** States whose end is not known yet. */
export const openRefundStates = ["CREATED", "SUBMITTED", "UNKNOWN"] as const satisfies RefundState[];
