import { DomainError, type ErrorCode } from "#domain/errors.ts";
import { holdsPersonalNumber } from "#domain/privacy/personal-number.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { refundReturned, refundSent } from "../rows/refund/end-refund.ts";
import { type LockedRefund, lockRefundParts } from "../rows/refund/lock-refund-parts.ts";

/** What the bank or the post did with a refund. */
export interface RefundResult {
  /** Refund.id, as the batch named it. */
  reference: string;
  outcome: "PAID" | "RETURNED";
  at: Date;
  /** Why it came back, in the bank's words. */
  reason?: string | undefined;
}

/** `known`: the same was told before, or what it tells is over; nothing changed. */
export type ResultOutcome = { reference: string } & (
  | { ok: true; known: boolean }
  | { ok: false; code: ErrorCode }
);

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dayMs = 86_400_000;

/**
 * Takes in what became of refunds by transfer and cheque, each by itself: one that cannot be keeps no other. The same again changes nothing.
 * @param actor `staff:<id>`, or `command`
 */
export async function recordResults(
  deps: Pick<Deps, "db" | "now">,
  actor: string,
  results: readonly RefundResult[],
): Promise<ResultOutcome[]> {
  const outcomes: ResultOutcome[] = [];
  for (const result of results) outcomes.push(await recordOne(deps, actor, result));
  const details = { count: results.length, refused: outcomes.filter(({ ok }) => !ok).length };
  const entry = { at: deps.now(), actor, action: "refund.results", subject: "refunds" };
  await deps.db.$transaction((tx) => appendAudit(tx, { ...entry, details }));
  return outcomes;
}

async function recordOne(
  { db, now }: Pick<Deps, "db" | "now">,
  actor: string,
  result: RefundResult,
): Promise<ResultOutcome> {
  const { reference } = result;
  try {
    const known = await db.$transaction(async (tx) => {
      if (!uuid.test(reference)) throw new DomainError("not_found");
      return apply(tx, await lockRefundParts(tx, reference), result, { actor, at: now() });
    });
    return { reference, ok: true, known };
  } catch (error) {
    if (error instanceof DomainError) return { reference, ok: false, code: error.code };
    throw error;
  }
}

/** @returns whether it was known before */
async function apply(
  tx: Tx,
  locked: LockedRefund,
  { outcome, at: happened, reason }: RefundResult,
  { actor, at }: { actor: string; at: Date },
): Promise<boolean> {
  const { method, state, batchId, submittedAt } = locked.refund;
  // LINE Pay's word comes from LINE Pay; what was in no file cannot have been paid.
  if (method === "LINE_PAY" || !batchId) throw new DomainError("illegal_transition");
  const impossible =
    happened.getTime() > at.getTime() + dayMs || happened.getTime() < submittedAt!.getTime() - dayMs;
  if (impossible) throw new DomainError("validation_failed", { fields: { at: "impossibleTime" } });
  if (outcome === "PAID") {
    if (state !== "SUBMITTED") return true;
    return !(await refundSent(tx, locked, { actor, code: "paid", at, sentAt: happened }));
  }
  if (state === "RETURNED") return true;
  const words = wordsOf(reason);
  return !(await refundReturned(tx, locked, {
    ...{ actor, code: "returned", at },
    ...{ returnedAt: happened, reason: words },
  }));
}

/** The bank's words, which go to the student; never with a number in them. */
function wordsOf(reason = ""): string {
  const words = reason
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 100);
  return words && !holdsPersonalNumber(words) ? words : "銀行或郵局退回";
}
