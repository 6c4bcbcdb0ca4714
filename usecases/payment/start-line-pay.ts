import { setTimeout as wait } from "node:timers/promises";
import { DomainError } from "#domain/errors.ts";
import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { LinePay, LinePayOrder } from "../ports/line-pay.ts";
import { moveAttempt } from "../rows/payment/attempts.ts";
import { lockAttempt } from "../rows/payment/locked-bill.ts";
import { claimAttempt, type Payer } from "./claim-attempt.ts";

// A second tap waits for the first one's answer instead of being told off.
const waits = 20;
const waitMs = 250;

/**
 * Where the student goes to pay her case with LINE Pay. A young attempt that is still open is offered again.
 * @param payer decides how whoever comes back from LINE Pay is spoken to, nothing else
 * @throws DomainError not_found, line_pay_unavailable, line_pay_failed, bill_not_open, bill_overdue,
 *   payment_in_progress
 */
export async function startLinePay(
  deps: Deps,
  studentId: string,
  serial: string,
  payer: Payer = "student",
): Promise<{ paymentUrl: string }> {
  const { linePay } = deps;
  if (!linePay) throw new DomainError("line_pay_unavailable");
  for (let round = 0; round < waits; round++) {
    const claim = await claimAttempt(deps, studentId, serial, payer);
    if (claim.kind === "ready") return { paymentUrl: claim.paymentUrl };
    if (claim.kind === "created") return requestPayment({ ...deps, linePay }, claim);
    await wait(waitMs);
  }
  throw new DomainError("payment_in_progress");
}

type Answer = Awaited<ReturnType<LinePay["request"]>>;

/**
 * Asks LINE Pay for a payment page. Its transaction id is stored before anyone sees the page.
 * @throws DomainError line_pay_unavailable, line_pay_failed, bill_not_open
 */
async function requestPayment(
  deps: Deps & { linePay: LinePay },
  {
    attempt,
    productName,
    language,
  }: Pick<LinePayOrder, "productName" | "language"> & { attempt: PaymentAttempt },
): Promise<{ paymentUrl: string }> {
  const { linePay, settings } = deps;
  // LINE Pay keeps what stands there and adds its ids.
  const mark = attempt.guardianToo ? "?payer=guardian" : "";
  const answer = await linePay.request({
    orderId: attempt.id,
    amount: attempt.amount,
    productName,
    language,
    confirmUrl: `${settings.publicUrl}/pay/line/confirm${mark}`,
    cancelUrl: `${settings.publicUrl}/pay/line/cancel${mark}`,
  });
  if (!(await settle(deps, attempt.id, answer))) throw new DomainError("bill_not_open");
  if (answer.kind === "answered" && answer.info) return { paymentUrl: answer.info.paymentUrl };
  throw new DomainError(isOurFault(answer) ? "line_pay_unavailable" : "line_pay_failed");
}

/** @returns false when the attempt was closed meanwhile, because the bill was settled another way */
async function settle({ db, now }: Deps, attemptId: string, answer: Answer): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { attempt } = await lockAttempt(tx, attemptId);
    if (attempt.state !== "CREATED") return false;
    const code = answer.kind === "answered" ? answer.returnCode : "no answer";
    const info = answer.kind === "answered" ? answer.info : undefined;
    const event = info ? "requested" : "requestFailed";
    await moveAttempt(tx, attempt, {
      event,
      call: "request",
      code,
      at: now(),
      ...(info && { fields: info }),
    });
    return true;
  });
}

function isOurFault(answer: Answer): boolean {
  return answer.kind === "answered" && verdictOf("request", answer.returnCode).action === "FIX";
}
