import type { AttemptEvent } from "#domain/payment/lifecycle.ts";
import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { LinePay } from "../ports/line-pay.ts";
import type { Tx } from "../ports/transaction.ts";
import { type AttemptMove, confirmLimitMs, moveAttempt } from "../rows/payment/attempts.ts";
import { type LockedAttempt, lockAttempt } from "../rows/payment/locked-bill.ts";
import { type Heard, settleReceipt } from "../rows/payment/settle-receipt.ts";

type Answer = Awaited<ReturnType<LinePay["confirm"]>>;

/**
 * Takes the money of an attempt that LINE Pay calls authenticated. Confirming is our last veto: with case and bill
 * locked the bill must be open, else the attempt is dropped and the student is not charged. Where an earlier confirm got
 * no answer the veto may come too late: such an attempt is not dropped but watched until LINE Pay says how it ended.
 */
export async function confirmAttempt(deps: Deps & { linePay: LinePay }, attemptId: string): Promise<void> {
  const attempt = await claim(deps, attemptId);
  if (!attempt) return;
  const answer = await deps.linePay.confirm(attempt.transactionId!, attempt.amount);
  await settle(deps, attempt, answer);
}

/** @returns undefined when somebody else is confirming, or nobody may */
async function claim({ db, now }: Deps, attemptId: string): Promise<PaymentAttempt | undefined> {
  return db.$transaction(async (tx) => {
    const { attempt, bill, cardCase } = await lockAttempt(tx, attemptId);
    if (attempt.state !== "AUTHENTICATED" && attempt.state !== "UNKNOWN") return undefined;
    const at = now();
    if (bill.state !== "OPEN" || cardCase.progress !== "UNPAID" || bill.amount !== attempt.amount) {
      if (attempt.state === "UNKNOWN") return undefined;
      await moveAttempt(tx, attempt, { event: "billClosed", call: "bill", code: bill.state, at });
      return undefined;
    }
    const fields = { nextCheckAt: new Date(at.getTime() + confirmLimitMs) };
    return moveAttempt(tx, attempt, {
      event: "confirmStarted",
      call: "confirm",
      code: "started",
      at,
      fields,
    });
  });
}

async function settle({ db, now, settings }: Deps, { id }: PaymentAttempt, answer: Answer): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await lockAttempt(tx, id);
    const heard = eventOf(locked.attempt, answer);
    const event = heard === "paid" || !(await wasInDoubt(tx, id)) ? heard : "uncertain";
    const code = answer.kind === "answered" ? answer.returnCode : "no answer";
    if (event === "paid") return settlePaid(tx, locked, { call: "confirm", code, at: now(), settings });
    // A sweep may have taken over a confirm that hung; then its findings stand.
    if (locked.attempt.state === "CONFIRMING") {
      await moveAttempt(tx, locked.attempt, { event, call: "confirm", code, at: now() });
    }
  });
}

/** Whether an earlier confirm got no answer: then the answer to this one tells only of this one, unless it is success. */
async function wasInDoubt(tx: Tx, attemptId: string): Promise<boolean> {
  return (await tx.paymentEvent.count({ where: { attemptId, to: "UNKNOWN" } })) > 0;
}

/** Success counts only when it names our order and our amount. */
function eventOf(attempt: PaymentAttempt, answer: Answer): AttemptEvent {
  if (answer.kind === "noAnswer") return "uncertain";
  const event: AttemptEvent = verdictOf("confirm", answer.returnCode).outcome;
  const { orderId, paidAmount } = answer.info ?? {};
  return event === "paid" && (orderId !== attempt.id || paidAmount !== attempt.amount) ? "uncertain" : event;
}

/**
 * LINE Pay has taken the money: the attempt is paid, even one that we had closed, and the money is judged like any other,
 * so that a bill which was paid elsewhere meanwhile keeps it as surplus. A paid attempt stays as it is.
 */
export async function settlePaid(
  tx: Tx,
  { attempt, cardCase, bill }: LockedAttempt,
  { settings, ...move }: Pick<AttemptMove, "call" | "code" | "at"> & Pick<Heard, "settings">,
): Promise<void> {
  if (attempt.state === "PAID") return;
  await moveAttempt(tx, attempt, { ...move, event: "paid" });
  const money = {
    channel: "LINE_PAY" as const,
    externalId: attempt.transactionId!,
    virtualAccount: null,
    amount: attempt.amount,
    paidAt: move.at,
  };
  await settleReceipt(tx, { cardCase, bill }, money, { at: move.at, settings });
}
