import { cardCoreActor, cardCoreOf } from "#domain/case/card-core.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import type { OrderResult } from "#domain/case/order-result.ts";
import type { CardOrderKind } from "#domain/codes.ts";
import { feeTaken } from "#domain/refund/balance-refund.ts";
import type { CardOrder } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";
import { changeCase, noteOnCase, orderForCase } from "../rows/case/change-case.ts";
import { type LockedCase, lockedSnapshot } from "../rows/case/lock-case.ts";
import { orderColumns, orderFacts } from "../rows/case/order-columns.ts";
import { orderAgain } from "../rows/case/settle-orders.ts";
import { bookBalance, bookFeeTaken, bookMoved, type CardMoney } from "../rows/ledger/card-balance.ts";
import { createBalanceRefund } from "../rows/refund/create-refund.ts";

interface Answer {
  /** Locked. */
  cardCase: LockedCase;
  order: Pick<CardOrder, "id" | "kind" | "round" | "supersededAt" | "balance" | "cardTail"> & { seq: bigint };
  result: OrderResult;
  /** When we are told. */
  at: Date;
  /** It only adds what was left out before; all else has followed. */
  completing: boolean;
}

/**
 * Writes what became of an order, and what it means for its case. One that was refused waits for the desk; of one that was called back the
 * answer is kept and nothing follows, since a later order says what holds.
 */
export async function writeResult(tx: Tx, answer: Answer): Promise<void> {
  const { order, result, at } = answer;
  const { outcome, at: resultAt, reason } = result;
  const balance = result.balance ?? order.balance;
  const cardTail = result.cardTail ?? order.cardTail;
  await tx.cardOrder.update({
    where: { id: order.id },
    data: { outcome, resultAt, balance, cardTail, reason, answeredAt: at, answeredBy: cardCoreActor },
  });
  if (outcome === "DONE" && !order.supersededAt) await follows[order.kind](tx, answer);
}

const follows: Record<CardOrderKind, (tx: Tx, answer: Answer) => Promise<void>> = {
  STOP: stopped,
  PRODUCE: produced,
  TRANSFER: moved,
  REFUND_BALANCE: fetched,
};

async function stopped(tx: Tx, answer: Answer): Promise<void> {
  const { cardCase, result, at, completing } = answer;
  if (!completing)
    await noteOnCase(tx, cardCase, "purseStopped", { actor: "system", at, happenedAt: result.at });
  const { TRANSFER, REFUND_BALANCE } = await coreOf(tx, cardCase.id);
  // What was moved or given out since is the later word; what the desk has refunded by hand is in nobody's books.
  const over = TRANSFER?.outcome || REFUND_BALANCE?.outcome || cardCase.refundedAt;
  if (result.balance !== null && !over) await bookBalance(tx, moneyOf(answer), result.balance);
  await orderForCase(tx, cardCase, at);
}

async function produced(tx: Tx, { cardCase, order, result, at, completing }: Answer): Promise<void> {
  if (completing) return nameCard(tx, cardCase.id, at);
  const snapshot = await lockedSnapshot(tx, cardCase);
  if (canHappen(snapshot, { type: "produced", at })) {
    const told = { actor: "system", at, happenedAt: result.at, notice: { kind: "cardProduced" } } as const;
    await changeCase(tx, cardCase, "produced", told);
    return;
  }
  // A misprint was made again: what was moved to the first card, or is about to be, belongs on the second.
  const { TRANSFER } = await coreOf(tx, cardCase.id);
  if (order.round > 1 && TRANSFER) await orderAgain(tx, cardCase.id, "TRANSFER", at);
  else await orderForCase(tx, cardCase, at);
}

/** A move that was ordered without the number of the new card says it now. */
async function nameCard(tx: Tx, caseId: string, at: Date): Promise<void> {
  const { TRANSFER } = await coreOf(tx, caseId);
  if (TRANSFER?.outcome === null) await orderAgain(tx, caseId, "TRANSFER", at);
}

async function moved(tx: Tx, answer: Answer): Promise<void> {
  const { cardCase, order, result, at } = answer;
  const { STOP } = await coreOf(tx, cardCase.id);
  const amount = result.balance ?? STOP?.balance ?? null;
  // A second one moves from a misprinted card what the books have as moved.
  if (order.round === 1 && amount !== null) {
    await bookBalance(tx, moneyOf(answer), amount);
    await bookMoved(tx, moneyOf(answer));
  }
  const notice = { kind: "balanceMoved", data: { amount } } as const;
  const told = { actor: "system", at, happenedAt: result.at, details: { amount } };
  await noteOnCase(tx, cardCase, "balanceMoved", { ...told, notice });
}

async function fetched(tx: Tx, answer: Answer): Promise<void> {
  const { cardCase, result, at } = answer;
  // One that came back is sent again from what was held then.
  if (cardCase.refundedAt || cardCase.refundReturnedAt) return;
  const { STOP } = await coreOf(tx, cardCase.id);
  const balance = result.balance ?? STOP?.balance ?? 0;
  const told = { actor: "system", at };
  await bookBalance(tx, moneyOf(answer), balance);
  const details = { amount: balance };
  await noteOnCase(tx, cardCase, "balanceKnown", { ...told, happenedAt: result.at, details });
  const refund = await createBalanceRefund(tx, cardCase, { balance }, told);
  if (refund) return;
  await bookFeeTaken(tx, moneyOf(answer), feeTaken(balance, cardCase.deductedFee));
  await bookMoved(tx, moneyOf(answer));
  const data = { ...details, ...(cardCase.deductedFee > 0 && { fee: cardCase.deductedFee }) };
  const notice = { kind: "nothingToRefund", data } as const;
  await changeCase(tx, cardCase, "nothingToRefund", { ...told, details, notice });
}

function moneyOf({ cardCase, order, result, at }: Answer): CardMoney {
  return { seq: order.seq, caseId: cardCase.id, happenedAt: result.at, at };
}

async function coreOf(tx: Tx, caseId: string) {
  const rows = await tx.cardOrder.findMany({ where: { caseId }, select: orderColumns });
  return cardCoreOf(rows.map(orderFacts));
}
