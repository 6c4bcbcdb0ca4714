import type { Day } from "../calendar.ts";
import type { StatusCode } from "../codes.ts";
import type { Localized } from "../language.ts";
import { type Fix, fixOf } from "./fix.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import { statusCode } from "./status-code.ts";
import type { StatusFacts } from "./status-facts.ts";
import { nextOf } from "./status-next.ts";
import { standingOf } from "./status-standing.ts";
import { waitingDetails } from "./waiting-detail.ts";
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
  /** The last day for it, or for others an estimate in working days; null where there is none. */
  expectedBy: Day | null;
  /** One tap for it, for a student who may do it. */
  fix: Fix | null;
};

/** Where something else than the first wait is mended. */
const fixes: Partial<Record<StatusCode, (serial: string) => Fix>> = {
  lossReportMissing: () => fixOf("CALL_HOTLINE"),
  unpaidReturned: (serial) => fixOf("RESUBMIT", serial),
  lapsed: (serial) => fixOf("REPORT_AGAIN", serial),
  voided: (serial) => fixOf("REPORT_AGAIN", serial),
  withdrawn: (serial) => fixOf("REPORT_AGAIN", serial),
};

export function caseStatus(snapshot: CaseSnapshot, facts: StatusFacts): CaseStatus {
  const code = statusCode(snapshot, facts);
  const [first] = waitingDetails(snapshot, facts);
  return {
    code,
    text: standingOf(code, snapshot, facts),
    next: nextOf(code, snapshot, facts),
    who: code === "lossReportMissing" ? "student" : (first?.who ?? null),
    expectedBy: first?.expectedBy ?? null,
    fix: fixes[code]?.(facts.serial) ?? first?.fix ?? null,
  };
}
