import { setTimeout as wait } from "node:timers/promises";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { claimAttempt } from "./claim-attempt.ts";
import { requestPayment } from "./request-payment.ts";

// A second tap waits for the first one's answer instead of being told off.
const waits = 20;
const waitMs = 250;

/**
 * Where the student goes to pay her case with LINE Pay. A young attempt that is still open is offered again.
 * @throws DomainError not_found, line_pay_unavailable, line_pay_failed, bill_not_open, bill_overdue,
 *   payment_in_progress
 */
export async function startLinePay(
  deps: Deps,
  studentId: string,
  serial: string,
): Promise<{ paymentUrl: string }> {
  const { linePay } = deps;
  if (!linePay) throw new DomainError("line_pay_unavailable");
  for (let round = 0; round < waits; round++) {
    const claim = await claimAttempt(deps, studentId, serial);
    if (claim.kind === "ready") return { paymentUrl: claim.paymentUrl };
    if (claim.kind === "created")
      return requestPayment({ ...deps, linePay }, claim.attempt, claim.productName);
    await wait(waitMs);
  }
  throw new DomainError("payment_in_progress");
}
