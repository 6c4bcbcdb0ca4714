import {
  type Comparison,
  compareWithLinePay,
  type PaidAndReturned,
} from "#domain/payment/compare-with-line-pay.ts";
import { verdictOf } from "#domain/payment/line-pay-codes.ts";
import { openRefundStates } from "#domain/refund/lifecycle.ts";
import type { Deps } from "../ports/deps.ts";
import { type LinePay, type LinePayPayment, mostDetails } from "../ports/line-pay.ts";
import type { Tx } from "../ports/transaction.ts";
import { openMoneyItem } from "../rows/money-item/open-item.ts";
import { type LockedAttempt, lockAttempt } from "../rows/payment/locked-bill.ts";
import { settlePaid } from "./confirm-attempt.ts";

/** One payment as both sides have it. */
interface Pair {
  attemptId: string;
  transactionId: string;
  /** As it was found, before anything was booked. */
  ours: PaidAndReturned | null;
  theirs: PaidAndReturned | null;
  comparison: Comparison;
}

export interface Reconciliation {
  pairs: Pair[];
  /** Payments about which LINE Pay gave no answer. */
  unanswered: number;
}

type ReconcileDeps = Pick<Deps, "db" | "now" | "settings"> & { linePay: LinePay };

const dayMs = 86_400_000;

/**
 * Sets our payments of the last days beside LINE Pay's details. Only money that LINE Pay took and we do not have is booked, whoever closed the
 * attempt; every other difference becomes an item for the desk, once. Attempts that are open are the sweep's.
 * @param days back from now in which an attempt moved
 */
export async function reconcileLinePay(deps: ReconcileDeps, days = 7): Promise<Reconciliation> {
  const ids = await attemptsSince(deps, new Date(deps.now().getTime() - days * dayMs));
  const result: Reconciliation = { pairs: [], unanswered: 0 };
  for (let from = 0; from < ids.length; from += mostDetails) {
    const part = ids.slice(from, from + mostDetails);
    const payments = await detailsOf(deps.linePay, part);
    if (!payments) result.unanswered += part.length;
    else for (const one of part) result.pairs.push(await compare(deps, one, payments.get(one.transactionId)));
  }
  return result;
}

interface Named {
  id: string;
  transactionId: string;
}

async function attemptsSince({ db }: ReconcileDeps, since: Date): Promise<Named[]> {
  const rows = await db.paymentAttempt.findMany({
    where: {
      transactionId: { not: null },
      state: { in: ["PAID", "CANCELLED", "EXPIRED", "FAILED"] },
      events: { some: { at: { gte: since } } },
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, transactionId: true },
  });
  return rows.map(({ id, transactionId }) => ({ id, transactionId: transactionId! }));
}

/** @returns undefined when LINE Pay gave no verdict */
async function detailsOf(linePay: LinePay, asked: Named[]): Promise<Map<string, LinePayPayment> | undefined> {
  const answer = await linePay.details(asked.map(({ transactionId }) => transactionId));
  if (answer.kind === "noAnswer") return undefined;
  if (verdictOf("details", answer.returnCode).outcome === "uncertain") return undefined;
  return new Map(answer.info?.payments.map((payment) => [payment.transactionId, payment]));
}

async function compare(
  { db, now, settings }: ReconcileDeps,
  { id, transactionId }: Named,
  payment: LinePayPayment | undefined,
): Promise<Pair> {
  return db.$transaction(async (tx) => {
    const locked = await lockAttempt(tx, id);
    const { ours, refundOpen } = await ourSide(tx, locked);
    // A number that comes with another order is not the payment of this attempt.
    const theirs = payment?.orderId === id ? theirSide(payment) : null;
    const comparison = compareWithLinePay(ours, theirs, refundOpen);
    const pair = { attemptId: id, transactionId, ours, theirs, comparison };
    const at = now();
    if (comparison === "toBeBooked" && theirs?.paid === locked.attempt.amount)
      await settlePaid(tx, locked, { call: "details", code: "reconciled", at, settings });
    else if (comparison !== "same" && comparison !== "refundOpen") await noteDifference(tx, locked, pair, at);
    return pair;
  });
}

async function ourSide(
  tx: Tx,
  { attempt: { state, transactionId, amount } }: LockedAttempt,
): Promise<{ ours: PaidAndReturned | null; refundOpen: boolean }> {
  if (state !== "PAID") return { ours: null, refundOpen: false };
  const refunds = await tx.refund.findMany({
    where: { method: "LINE_PAY", receipt: { channel: "LINE_PAY", externalId: transactionId! } },
    select: { state: true, amount: true },
  });
  const returned = refunds.filter((one) => one.state === "SENT").reduce((sum, one) => sum + one.amount, 0);
  const refundOpen = refunds.some((refund) => openRefundStates.some((open) => open === refund.state));
  return { ours: { paid: amount, returned }, refundOpen };
}

function theirSide({ paidAmount, refunds }: LinePayPayment): PaidAndReturned {
  return { paid: paidAmount, returned: refunds.reduce((sum, { amount }) => sum + amount, 0) };
}

/** The money stays where it is booked; what is wrong is found out by the desk. */
async function noteDifference(tx: Tx, { cardCase }: LockedAttempt, pair: Pair, at: Date): Promise<void> {
  const { transactionId, comparison, ours, theirs } = pair;
  const known = {
    kind: "notAtLinePay",
    closedAt: null,
    details: { path: ["transactionId"], equals: transactionId },
  };
  if ((await tx.moneyItem.count({ where: known })) > 0) return;
  const net = (side: PaidAndReturned | null) => (side ? side.paid - side.returned : 0);
  const details = { transactionId, comparison, ours: net(ours), theirs: net(theirs) };
  await openMoneyItem(tx, {
    ...{ kind: "notAtLinePay", receiptId: null, caseId: cardCase.id },
    ...{ amount: net(theirs) - net(ours), at, details },
  });
}
