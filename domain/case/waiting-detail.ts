import { type Day, dayOf } from "../calendar.ts";
import { addOfficeDays } from "../office-days.ts";
import { type Fix, type FixCode, fixOf } from "./fix.ts";
import type { CaseSnapshot } from "./snapshot.ts";
import type { StatusFacts } from "./status-facts.ts";
import type { TimelineCode } from "./timeline.ts";
import { type Waiting, type WaitingCode, waitingFor } from "./waiting-for.ts";

/** A wait with all that is asked about one: since when, until when at the latest we expect, what to tap. */
export type WaitingDetail = Waiting & {
  since: Date;
  expectedBy: Day | null;
  fix: Fix | null;
};

type Facts = Pick<StatusFacts, "serial" | "submittedAt" | "timeline">;

/** The events that can have begun each wait; the latest of them did. */
const begunBy: Record<WaitingCode, readonly TimelineCode[]> = {
  payment: ["submitted"],
  schoolCollects: ["submitted"],
  returnedItem: ["returned"],
  photo: ["submitted"],
  oldCard: ["submitted"],
  schoolApproval: ["submitted", "resubmitted"],
  cardProduction: ["paid", "collected", "approved", "oldCardReceived", "resubmitted"],
  shipping: ["produced"],
  refund: ["paid", "collected", "approved", "resubmitted"],
  closing: ["paid", "collected", "approved", "resubmitted", "shipped", "refunded"],
};

/** Office days that each takes as a rule. Estimates of ours: the manual names none. */
const officeDays: Partial<Record<WaitingCode, number>> = {
  schoolApproval: 5,
  cardProduction: 10,
  shipping: 3,
  refund: 15,
  closing: 3,
};

const fixes: Partial<Record<WaitingCode, FixCode>> = {
  payment: "PAY",
  returnedItem: "RESUBMIT",
  oldCard: "SEND_OLD_CARD",
};

/** What a case waits for, in detail; empty once it is over. */
export function waitingDetails(snapshot: CaseSnapshot, facts: Facts): WaitingDetail[] {
  return waitingFor(snapshot).map((waiting) => {
    const since = begunAt(waiting.code, facts);
    const fix = fixes[waiting.code];
    return {
      ...waiting,
      since,
      expectedBy: expectedBy(waiting.code, snapshot, since),
      fix: fix ? fixOf(fix, facts.serial) : null,
    };
  });
}

function begunAt(code: WaitingCode, { timeline, submittedAt }: Facts): Date {
  const begun = timeline.findLast((entry) => begunBy[code].includes(entry.code));
  return begun?.at ?? submittedAt;
}

/** An approved case no longer lapses, so its bill has no last day. */
function expectedBy(code: WaitingCode, { dueDate, confirmedAt }: CaseSnapshot, since: Date): Day | null {
  if (code === "payment" || code === "schoolCollects") return confirmedAt ? null : dueDate;
  const days = officeDays[code];
  return days === undefined ? null : addOfficeDays(dayOf(since), days);
}
