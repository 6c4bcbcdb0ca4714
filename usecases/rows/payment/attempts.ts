import { nextCheckAt } from "#domain/payment/check-schedule.ts";
import { type AttemptEvent, type AttemptState, isFinal, nextAttempt } from "#domain/payment/lifecycle.ts";
import type { PaymentAttempt, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** A request to LINE Pay takes 20 s at most; an attempt without an answer after this long never got one. */
export const requestLimitMs = 60_000;

/** A confirm takes 45 s at most; an attempt that confirms for longer was left by a crash. */
export const confirmLimitMs = 60_000;

/** States whose end is not known; the database allows one such attempt per bill. */
export const openStates = [
  "CREATED",
  "REQUESTED",
  "AUTHENTICATED",
  "CONFIRMING",
  "UNKNOWN",
] as const satisfies AttemptState[];

/** From here money may already be moving. */
export const confirmingStates = ["CONFIRMING", "UNKNOWN"] as const satisfies AttemptState[];

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

/** The bill was settled another way: its attempts that were not confirmed never will be. The bill is locked. */
export async function fenceAttempts(tx: Tx, billId: string, at: Date): Promise<void> {
  const attempts = await tx.paymentAttempt.findMany({
    where: { billId, state: { in: ["CREATED", "REQUESTED", "AUTHENTICATED"] } },
  });
  for (const attempt of attempts) {
    await moveAttempt(tx, attempt, { event: "billClosed", call: "bill", code: "settled", at });
  }
}

/**
 * Fences all attempts of these bills, whose case is locked.
 * @returns false, with nothing changed, while one is in doubt: its money may already be moving
 */
export async function fenceBills(tx: Tx, bills: readonly { id: string }[], at: Date): Promise<boolean> {
  const billId = { in: bills.map(({ id }) => id) };
  const inDoubt = { billId, state: { in: [...confirmingStates] } };
  if ((await tx.paymentAttempt.count({ where: inDoubt })) > 0) return false;
  for (const { id } of bills) await fenceAttempts(tx, id, at);
  return true;
}
