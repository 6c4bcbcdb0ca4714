import type { AttemptEvent } from "#domain/payment/lifecycle.ts";
import { type Verdict, verdictOf } from "#domain/payment/line-pay-codes.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { LinePay } from "../ports/line-pay.ts";

export interface OpenAttempt extends PaymentAttempt {
  /** Code of the last entry in its ledger. */
  lastCode: string | undefined;
}

/** What LINE Pay's word means to an attempt; without an event it is asked again later. */
export interface Finding {
  event: AttemptEvent | null;
  call: "check" | "details";
  code: string;
  /** What somebody should look into. */
  alert?: string;
}

interface Look {
  at: Date;
  cancelHint: boolean;
}

// LINE Pay forgets a request some time after its 20 minutes; before that, not knowing it proves nothing.
const forgottenAfterMs = 25 * 60_000;

type CheckOutcome = Verdict<"check">["outcome"];

/** Which word on the status is a step of the attempt by itself. */
const steps: Partial<Record<CheckOutcome, AttemptEvent>> = {
  authenticated: "authenticated",
  expired: "expired",
  failed: "failed",
};

const wantsDetails: ReadonlySet<CheckOutcome> = new Set(["readDetails", "completed", "forgotten"]);

/** Asks for the status, and for the details where only they can decide. */
export async function askLinePay(linePay: LinePay, attempt: OpenAttempt, look: Look): Promise<Finding> {
  const answer = await linePay.check(attempt.transactionId!);
  if (answer.kind === "noAnswer") return { event: null, call: "check", code: "no answer" };
  const code = answer.returnCode;
  const verdict = verdictOf("check", code);
  const { outcome } = verdict;
  const step = steps[outcome] ?? null;
  const event = step === "expired" && look.cancelHint ? "cancelled" : step;
  const ends = event !== null && event !== "authenticated";
  if (wantsDetails.has(outcome) || (ends && attempt.state === "UNKNOWN")) {
    return readDetails(linePay, attempt, { ...look, code, outcome, event });
  }
  return { event, call: "check", code, ...alertOf(verdict, code) };
}

interface Checked extends Look {
  code: string;
  outcome: CheckOutcome;
  event: AttemptEvent | null;
}

async function readDetails(linePay: LinePay, attempt: OpenAttempt, check: Checked): Promise<Finding> {
  const details = await linePay.details([attempt.transactionId!]);
  const { code } = check;
  if (details.kind === "noAnswer") return { event: null, call: "details", code: "no answer" };
  const payment = details.info?.payments.find(
    ({ orderId, transactionId }) => orderId === attempt.id && transactionId === attempt.transactionId,
  );
  if (payment?.paidAmount === attempt.amount) return { event: "paid", call: "details", code };
  if (payment) return { event: null, call: "details", code, alert: "amount paid differs from the bill" };
  const { outcome } = verdictOf("details", details.returnCode);
  return outcome === "uncertain"
    ? { event: null, call: "details", code: details.returnCode }
    : unpaid(attempt, check);
}

/** LINE Pay's details know of no payment: the attempt ends if its status says so too. */
function unpaid(attempt: OpenAttempt, { code, outcome, event, at }: Checked): Finding {
  if (event) {
    // After a confirm without answer the end is believed at the second look.
    return { event: attempt.lastCode === code ? event : "uncertain", call: "details", code };
  }
  const ageMs = at.getTime() - attempt.createdAt.getTime();
  if (outcome === "forgotten" && ageMs >= forgottenAfterMs)
    return { event: "expired", call: "details", code };
  const strange = outcome === "completed" && { alert: "completed, but the details show no payment" };
  return { event: null, call: "details", code, ...strange };
}

function alertOf({ alert, meaning }: Verdict<"check">, code: string): { alert?: string } {
  return alert ? { alert: `${code}: ${meaning}` } : {};
}
