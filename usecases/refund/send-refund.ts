import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import { findRefund, hasRoom } from "#domain/refund/find-refund.ts";
import { longRefundMs, nextRefundTry, refundLimitMs } from "#domain/refund/retry.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { LinePay, LinePayPayment } from "../ports/line-pay.ts";
import type { Tx } from "../ports/transaction.ts";
import { refundSent } from "../rows/refund/end-refund.ts";
import { type LockedRefund, lockRefundParts } from "../rows/refund/lock-refund-parts.ts";
import { lockRefund, moveRefund } from "../rows/refund/move-refund.ts";
import { refuseRefund } from "../rows/refund/refuse-refund.ts";

type RefundDeps = Pick<Deps, "db" | "now"> & { linePay: LinePay };

/** A refund that is to be sent, or looked for in LINE Pay's list. */
interface Taken {
  refund: Refund;
  step: "send" | "look";
  transactionId: string;
  /** It is the whole payment: asked for as all that is left, which LINE Pay never does twice. */
  whole: boolean;
}

/**
 * Gives money back by LINE Pay, or finds out what became of it. The row is there before and stays; a call without an answer is never repeated before
 * LINE Pay's own list of refunds was read twice. Safe to call at any time, from anywhere.
 * @returns what somebody should look into, if anything
 */
export async function sendRefund(deps: RefundDeps, id: string): Promise<string | undefined> {
  const taken = await take(deps, id);
  if (!taken) return undefined;
  if (taken.step === "look") return look(deps, taken, { event: "uncertain", code: "looked" });
  const { refund, transactionId, whole } = taken;
  const answer = await deps.linePay.refund(transactionId, whole ? null : refund.amount);
  if (answer.kind === "noAnswer") return unclear(deps, taken, "no answer");
  const { returnCode: code } = answer;
  const { outcome, alert, meaning } = verdictOf("refund", code);
  const word = alert ? `${code}: ${meaning}` : undefined;
  if (outcome === "sent") return sent(deps, taken, { code, providerId: answer.info!.refundTransactionId });
  // Certain of this call only: an earlier one may have come through after all.
  if (outcome === "impossible") return look(deps, taken, { event: "refused", code });
  if (outcome === "later") return (await putOff(deps, taken, code)) ?? word;
  return (await unclear(deps, taken, code)) ?? word;
}

async function take({ db, now }: RefundDeps, id: string): Promise<Taken | undefined> {
  return db.$transaction(async (tx) => {
    const { refund } = await lockRefundParts(tx, id);
    const at = now();
    if (refund.method !== "LINE_PAY" || !refund.receiptId) return undefined;
    const { externalId, amount } = await tx.receipt.findUniqueOrThrow({ where: { id: refund.receiptId } });
    const taken = { transactionId: externalId, whole: refund.amount === amount };
    const nextAttemptAt = new Date(at.getTime() + refundLimitMs);
    const fields = { nextAttemptAt, attempts: refund.attempts + 1 };
    if (refund.state === "CREATED") {
      const move = { event: "submitted", actor: "system", code: "LINE_PAY", at, fields } as const;
      return { ...taken, step: "send", refund: (await moveRefund(tx, refund, move))! };
    }
    if (refund.state === "UNKNOWN") {
      const counted = await tx.refund.update({ where: { id }, data: fields });
      return { ...taken, step: "look", refund: counted };
    }
    if (refund.state !== "SUBMITTED" || at.getTime() - refund.submittedAt!.getTime() < refundLimitMs)
      return undefined;
    const left = { event: "uncertain", actor: "system", code: "left submitted", at, fields } as const;
    return { ...taken, step: "look", refund: (await moveRefund(tx, refund, left))! };
  });
}

/** @param word what the refund comes to where LINE Pay's list does not show it */
async function look(
  deps: RefundDeps,
  taken: Taken,
  word: { event: "uncertain" | "refused"; code: string },
): Promise<string | undefined> {
  const answer = await deps.linePay.details([taken.transactionId]);
  if (answer.kind === "noAnswer") return unclear(deps, taken, "no answer");
  if (verdictOf("details", answer.returnCode).outcome === "uncertain")
    return unclear(deps, taken, answer.returnCode);
  const payment = answer.info?.payments.find((one) => one.transactionId === taken.transactionId);
  if (!payment) {
    await unclear(deps, taken, "no payment");
    return "LINE Pay's details know of no payment that is to be returned";
  }
  const known = await knownNumbers(deps, taken.refund);
  const { amount } = taken.refund;
  const found = findRefund(payment.refunds, { amount, known });
  if (found) return sent(deps, taken, { code: "listed", providerId: found.id });
  return absent(deps, taken, { payment, word });
}

/** Numbers of the payment's other refunds. */
async function knownNumbers({ db }: RefundDeps, { id, receiptId }: Refund): Promise<string[]> {
  const others = await db.refund.findMany({
    where: { receiptId, id: { not: id }, providerId: { not: null } },
    select: { providerId: true },
  });
  return others.map(({ providerId }) => providerId!);
}

const notListed = "not listed";

/** LINE Pay's list does not show it: that is believed at the second look, since a call without answer may take effect a little later. */
async function absent(
  { db, now }: RefundDeps,
  { refund }: Taken,
  { payment, word }: { payment: LinePayPayment; word: { event: "uncertain" | "refused"; code: string } },
): Promise<string | undefined> {
  return db.$transaction(async (tx) => {
    const at = now();
    const locked = await lockRefundParts(tx, refund.id);
    if (word.event === "refused") {
      await refuseRefund(tx, locked, { code: word.code, at });
      return undefined;
    }
    if (!hasRoom(payment, refund.amount)) {
      await refuseRefund(tx, locked, { code: "returned elsewhere", at });
      return "the money was returned without us";
    }
    if (await wasNotListed(tx, locked.refund)) {
      const fields = { nextAttemptAt: at };
      await moveRefund(tx, locked.refund, { event: "notSent", actor: "system", code: notListed, at, fields });
      return undefined;
    }
    return doubt(tx, locked, notListed, at);
  });
}

async function wasNotListed(tx: Tx, { id: refundId, submittedAt }: Refund): Promise<boolean> {
  const where = { refundId, code: notListed, at: { gte: submittedAt! } };
  return (await tx.refundEvent.count({ where })) > 0;
}

async function sent(
  { db, now }: RefundDeps,
  { refund }: Taken,
  { code, providerId }: { code: string; providerId: string },
): Promise<undefined> {
  const at = now();
  await db.$transaction(async (tx) => {
    await refundSent(tx, await lockRefundParts(tx, refund.id), {
      actor: "system",
      code,
      at,
      sentAt: at,
      providerId,
    });
  });
}

async function putOff({ db, now }: RefundDeps, { refund }: Taken, code: string): Promise<string | undefined> {
  return db.$transaction(async (tx) => {
    const at = now();
    const locked = await lockRefund(tx, refund.id);
    const nextAttemptAt = nextRefundTry(locked.attempts, at) ?? null;
    const move = { event: "notSent", actor: "system", code, at, fields: { nextAttemptAt } } as const;
    await moveRefund(tx, locked, move);
    return nextAttemptAt ? undefined : `${code}: given up`;
  });
}

async function unclear({ db, now }: RefundDeps, { refund }: Taken, code: string) {
  return db.$transaction(async (tx) => doubt(tx, await lockRefundParts(tx, refund.id), code, now()));
}

/** @returns what somebody should look into: doubt that lasts, or that nobody asks about any more */
async function doubt(tx: Tx, { refund }: LockedRefund, code: string, at: Date): Promise<string | undefined> {
  const nextAttemptAt = nextRefundTry(refund.attempts, at) ?? null;
  await moveRefund(tx, refund, { event: "uncertain", actor: "system", code, at, fields: { nextAttemptAt } });
  if (!nextAttemptAt) return "LINE Pay does not tell what became of a refund; it is asked no more";
  const long = at.getTime() - refund.createdAt.getTime() >= longRefundMs;
  return long ? "no verdict of LINE Pay on a refund for half an hour" : undefined;
}
