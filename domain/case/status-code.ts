import type { StatusCode, WaitingCode } from "../codes.ts";
import { isOpen } from "./open-case.ts";
import { lossReportMissing } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { StatusFacts } from "./status-facts.ts";
import { isWithdrawn } from "./timeline.ts";
import { waitingFor } from "./waiting-for.ts";

/** Of a paid case, by what it waits for first. */
const paid: Record<Exclude<WaitingCode, "payment" | "schoolCollects">, StatusCode> = {
  returnedItem: "returned",
  photo: "photoAwaited",
  oldCard: "oldCardAwaited",
  schoolApproval: "approvalAwaited",
  lossReport: "lossReportAwaited",
  refundDetails: "refundReturned",
  cardProduction: "producing",
  shipping: "shipping",
  refund: "refunding",
  closing: "closing",
};

/** The one code of a state. */
export function statusCode(snapshot: CaseSnapshot, { timeline }: Pick<StatusFacts, "timeline">): StatusCode {
  if (snapshot.progress === "LAPSED") return "lapsed";
  if (snapshot.progress === "VOIDED") return isWithdrawn(timeline) ? "withdrawn" : "voided";
  if (snapshot.shippedAt) return snapshot.pickedUpAt ? "cardPickedUp" : "cardSent";
  if (snapshot.refundedAt) return "refundSent";
  if (isOpen(snapshot) && lossReportMissing(snapshot)) return "lossReportMissing";
  const [first] = waitingFor(snapshot);
  if (!first) return "lossDone";
  if (first.code !== "payment" && first.code !== "schoolCollects") return paid[first.code];
  if (snapshot.confirmedAt) return "owed";
  return snapshot.review === "RETURNED" ? "unpaidReturned" : "unpaid";
}
