import { type IdComparison, type ReviewException, reviewExceptions } from "../codes.ts";
import { isOpen } from "./open-case.ts";
import { awaitsPayment } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export interface ReviewFacts {
  idComparison: IdComparison;
  /** Every check of the new photo came out well; also where there is none. */
  photoFine: boolean;
  /** Something could not be told to the student. */
  untold: boolean;
}

/** What makes an open case one to look at by itself rather than in a batch; of a plain one, or one that is over, nothing. */
export function exceptionsOf(
  snapshot: CaseSnapshot,
  { idComparison, photoFine, untold }: ReviewFacts,
): ReviewException[] {
  if (!isOpen(snapshot)) return [];
  const holds: Record<ReviewException, boolean> = {
    idMismatch: idComparison === "MISMATCH",
    photoChecks: snapshot.photoMode === "NEW" && !photoFine,
    otherReason: snapshot.reissueReason === "OTHER",
    undelivered: untold,
    cashDue: snapshot.schoolCollects && awaitsPayment(snapshot),
  };
  return reviewExceptions.filter((code) => holds[code]);
}
