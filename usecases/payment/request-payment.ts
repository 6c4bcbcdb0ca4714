import { DomainError } from "#domain/errors.ts";
import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { LinePay } from "../ports/line-pay.ts";
import { lockAttempt } from "../rows/payment/locked-bill.ts";
import { moveAttempt } from "../rows/payment/move-attempt.ts";

type Answer = Awaited<ReturnType<LinePay["request"]>>;

/**
 * Asks LINE Pay for a payment page. Its transaction id is stored before anyone sees the page.
 * @throws DomainError line_pay_unavailable, line_pay_failed, bill_not_open
 */
export async function requestPayment(
  deps: Deps & { linePay: LinePay },
  attempt: PaymentAttempt,
  productName: string,
): Promise<{ paymentUrl: string }> {
  const { linePay, settings } = deps;
  const answer = await linePay.request({
    orderId: attempt.id,
    amount: attempt.amount,
    productName,
    confirmUrl: `${settings.publicUrl}/pay/line/confirm`,
    cancelUrl: `${settings.publicUrl}/pay/line/cancel`,
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
