import type { Day } from "../calendar.ts";
import type { StatusCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { type Fix, fixOf } from "./fix.ts";
import { inForceSince } from "./in-force.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import { statusCode } from "./status-code.ts";
import type { StatusFacts } from "./status-facts.ts";
import { nextOf } from "./status-next.ts";
import { standingOf } from "./status-standing.ts";
import { type WaitingDetail, waitingDetails } from "./waiting-detail.ts";
import type { Waiting } from "./waiting-for.ts";

/**
 * Where a case stands and what comes next: the one sentence that chat, notices, pages, consoles and papers show. It is
 * addressed to nobody, so that a student, her school and iPASS read the same words.
 */
export type CaseStatus = {
  code: StatusCode;
  text: Localized;
  /** Null when nothing comes any more. */
  next: Localized | null;
  /** Who has to act; null when nobody. */
  who: Waiting["who"] | null;
  /** The last day for it, or for others an estimate in working days; null where there is none or it has passed. */
  expectedBy: Day | null;
  /** How long it takes as a rule; when that time is over, what is being done. Null where it is hers, or nobody's. */
  timing: Localized | null;
  /** Since when a loss report is in force, and who bears what is spent meanwhile; null of others, and after that day. */
  inForce: Localized | null;
  /** One tap for it, for a student who may do it. */
  fix: Fix | null;
};

/** Where something else than the first wait is mended. */
const fixes: Partial<Record<StatusCode, (facts: StatusFacts) => Fix>> = {
  lossReportMissing: () => fixOf("CALL_HOTLINE"),
  unpaidReturned: ({ serial }) => fixOf("RESUBMIT", serial),
  lapsed: afterTheEnd,
  voided: afterTheEnd,
  withdrawn: afterTheEnd,
};

/** One card has one case: where a newer one is under way, that is the way on. */
function afterTheEnd({ serial, newer }: StatusFacts): Fix {
  return newer ? fixOf("SEE_CASE", newer.serial) : fixOf("REPORT_AGAIN", serial);
}

export function caseStatus(snapshot: CaseSnapshot, facts: StatusFacts): CaseStatus {
  const code = statusCode(snapshot, facts);
  const [first] = waitingDetails(snapshot, facts);
  const who = code === "lossReportMissing" ? "student" : (first?.who ?? null);
  // While she is asked about her loss report, a date of the others would be read as that of an answer.
  const acts = first?.who === who ? first : null;
  return {
    code,
    text: standingOf(code, snapshot, facts),
    next: nextOf(code, snapshot, facts),
    who,
    expectedBy: acts?.expectedBy ?? null,
    timing: acts ? timingOf(acts) : null,
    inForce: inForceSince(snapshot, facts.at),
    fix: fixes[code]?.(facts) ?? first?.fix ?? null,
  };
}

/** Said apart from the step that it is about, so it names it. */
function timingOf({ zh, en, expectedBy, timing }: WaitingDetail): Localized | null {
  if (!timing || !expectedBy) return timing;
  return { zh: `${zh}${timing.zh}`, en: `${en}: ${timing.en.charAt(0).toLowerCase()}${timing.en.slice(1)}` };
}
