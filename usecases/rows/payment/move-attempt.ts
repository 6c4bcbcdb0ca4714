import { nextCheckAt } from "#domain/payment/check-schedule.ts";
import { type AttemptEvent, isFinal, nextAttempt } from "#domain/payment/lifecycle.ts";
import type { PaymentAttempt, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

export interface AttemptMove {
  event: AttemptEvent;
  /** What brought the news: request, check, confirm, details, or `bill` and `sweep` of our own. */
  call: "request" | "check" | "confirm" | "details" | "bill" | "sweep";
  /** LINE Pay's return code, or a word for what stood in its place. */
  code: string;
  at: Date;
  fields?: Pick<Prisma.PaymentAttemptUncheckedUpdateInput, "transactionId" | "paymentUrl" | "nextCheckAt">;
}

/**
 * Takes one step of an attempt that the caller has locked, and writes it to the ledger.
 * @throws DomainError illegal_transition
 */
export async function moveAttempt(
  tx: Tx,
  attempt: PaymentAttempt,
  move: AttemptMove,
): Promise<PaymentAttempt> {
  const { event, call, code, at, fields } = move;
  const to = nextAttempt(attempt.state, event);
  const due = isFinal(to) ? null : nextCheckAt(attempt.createdAt, at);
  await tx.paymentEvent.create({
    data: { attemptId: attempt.id, at, call, code: code.slice(0, 20), from: attempt.state, to },
  });
  return tx.paymentAttempt.update({
    where: { id: attempt.id },
    data: { nextCheckAt: due, ...fields, state: to },
  });
}
