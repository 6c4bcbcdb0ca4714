import type { Who } from "../codes.ts";
import { terms, whoWords } from "../glossary.ts";
import type { Localized } from "../language.ts";
import type { TimelineCode } from "./timeline.ts";

export type { Who } from "../codes.ts";

/** The glossary's words as a student reads them, who is addressed. */
export const whoTexts: Record<Who, Localized> = { ...whoWords, student: { zh: "您", en: "You" } };

/** Whose act a history row tells of. */
export const doneBy: Record<TimelineCode, Who> = {
  submitted: "student",
  billIssued: "system",
  billRenewed: "system",
  paid: "student",
  collected: "school",
  wrongAmount: "student",
  surplus: "system",
  lateMoney: "system",
  moneyMoved: "system",
  surplusReturned: "ipass",
  surplusCameBack: "ipass",
  repriced: "system",
  feeDeducted: "system",
  feeDue: "system",
  cashReturned: "school",
  confirmed: "student",
  approved: "school",
  returned: "school",
  resubmitted: "student",
  cardStopped: "system",
  oldCardReceived: "ipass",
  produced: "ipass",
  shipped: "ipass",
  refunded: "ipass",
  refundReturned: "ipass",
  refundCorrected: "student",
  pickedUp: "student",
  closed: "ipass",
  lapsed: "system",
  voided: "ipass",
  withdrawn: "student",
  lossConfirmed: "ipass",
  lossAsked: "ipass",
  recategorised: "student",
  guardianConfirmed: "student",
  purseStopped: "ipass",
  balanceMoved: "ipass",
  balanceKnown: "ipass",
  nothingToRefund: "ipass",
  comparedAgain: "school",
};

/** Whose act a history row tells of, as a student reads it; her guardian is not herself. */
export function actorText(code: TimelineCode): Localized {
  return code === "guardianConfirmed" ? terms.guardian : whoTexts[doneBy[code]];
}
