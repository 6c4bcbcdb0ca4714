import { type Day, dayOf, formatDay } from "../calendar.ts";
import { type TimedWait, timedWaits } from "../codes.ts";
import type { Localized } from "../language.ts";
import { addOfficeDays } from "../office-days.ts";
import { type Fix, type FixCode, fixOf } from "./fix.ts";
import { lossReportMissing } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { StatusFacts } from "./status-facts.ts";
import type { TimelineCode } from "./timeline.ts";
import { lateTexts, usualText } from "./usual-days.ts";
import { type Waiting, type WaitingCode, waitingFor } from "./waiting-for.ts";

/** A wait with all that is asked about one: since when, until when at the latest we expect, what to tap. */
export type WaitingDetail = Waiting & {
  since: Date;
  /** Never a day that has passed. */
  expectedBy: Day | null;
  /** How long others take as a rule and until when, or that it takes longer and what is being done. */
  timing: Localized | null;
  fix: Fix | null;
};

type Facts = Pick<StatusFacts, "serial" | "submittedAt" | "timeline" | "at" | "usualDays">;

/** The events after which it can be a wait's turn; the latest of them began it. */
const begunBy: Record<WaitingCode, readonly TimelineCode[]> = {
  payment: ["submitted", "recategorised", "feeDue"],
  schoolCollects: ["submitted", "recategorised", "feeDue"],
  returnedItem: ["returned"],
  photo: ["submitted"],
  oldCard: ["submitted", "recategorised"],
  // A school may look before, but is waited for only once the money is here.
  schoolApproval: ["submitted", "resubmitted", "paid", "collected"],
  lossReport: ["submitted"],
  refundDetails: ["refundReturned"],
  cardProduction: [
    "lossConfirmed",
    "paid",
    "collected",
    "approved",
    "oldCardReceived",
    "resubmitted",
    "recategorised",
  ],
  shipping: ["produced"],
  refund: [
    "confirmed",
    "paid",
    "collected",
    "approved",
    "resubmitted",
    "recategorised",
    "refundReturned",
    "refundCorrected",
  ],
  closing: ["paid", "collected", "approved", "resubmitted", "recategorised", "shipped", "refunded"],
};

const fixes: Partial<Record<WaitingCode, FixCode>> = {
  payment: "PAY",
  returnedItem: "RESUBMIT",
  refundDetails: "CORRECT_REFUND",
  oldCard: "SEND_OLD_CARD",
};

/** What a case waits for, in detail; empty once it is over. */
export function waitingDetails(snapshot: CaseSnapshot, facts: Facts): WaitingDetail[] {
  return waitingFor(snapshot).map((waiting) => {
    const since = begunAt(waiting.code, facts);
    const fix = fixOfWait(waiting.code, snapshot);
    return {
      ...waiting,
      since,
      ...expected(waiting.code, snapshot, { ...facts, since }),
      fix: fix ? fixOf(fix, facts.serial) : null,
    };
  });
}

/** A loss report is looked for by iPASS, unless it found none and asks her; what her school sent back she answers first. */
function fixOfWait(code: WaitingCode, snapshot: CaseSnapshot): FixCode | undefined {
  const asked = code === "lossReport" && lossReportMissing(snapshot) && snapshot.review !== "RETURNED";
  return asked ? "CHANGE_CATEGORY" : fixes[code];
}

function begunAt(code: WaitingCode, { timeline, submittedAt }: Facts): Date {
  const begun = timeline.findLast((entry) => begunBy[code].includes(entry.code));
  return begun?.at ?? submittedAt;
}

function expected(
  code: WaitingCode,
  snapshot: CaseSnapshot,
  { at, since, usualDays }: Facts & { since: Date },
): Pick<WaitingDetail, "expectedBy" | "timing"> {
  const today = dayOf(at);
  if (!isTimed(code) || isOurOwnClosing(code, snapshot)) {
    const day = lastDay(code, snapshot);
    return { expectedBy: day !== null && day >= today ? day : null, timing: null };
  }
  const expectedBy = addOfficeDays(dayOf(since), usualDays[code].to);
  if (expectedBy < today) return { expectedBy: null, timing: lateTexts[code] };
  const usual = usualText(usualDays[code]);
  const timing = {
    zh: `${usual.zh}，預計 ${formatDay(expectedBy)} 前完成。`,
    en: `${capital(usual.en)}, expected by ${formatDay(expectedBy)}.`,
  };
  return { expectedBy, timing };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Once card or refund is on its way, the closing is a matter of the desk, and nothing of hers is late. */
function isOurOwnClosing(code: WaitingCode, { shippedAt, refundedAt }: CaseSnapshot): boolean {
  return code === "closing" && (shippedAt !== null || refundedAt !== null);
}

function isTimed(code: WaitingCode): code is TimedWait {
  return (timedWaits as readonly WaitingCode[]).includes(code);
}

/** A case in force that pays at its school has no last day: nothing lapses any more and no bill runs out. */
function lastDay(code: WaitingCode, { dueDate, confirmedAt }: CaseSnapshot): Day | null {
  if (code === "payment") return dueDate;
  return code === "schoolCollects" && !confirmedAt ? dueDate : null;
}
