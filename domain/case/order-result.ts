import type { CardOrderKind, OrderOutcome } from "../codes.ts";
import { cardCoreActor, isDoneByCore, type OrderFacts } from "./card-core.ts";

/** What the card core says became of an order. */
export interface OrderResult {
  outcome: OrderOutcome;
  at: Date;
  /** Whole NT$; a card may be overdrawn by one ride. */
  balance: number | null;
  cardTail: string | null;
  reason: string | null;
}

export type ResultField = keyof OrderResult;

/** Clocks of two houses differ a little. */
const mostAheadMs = 60_000;
const balances = { least: -1_000, most: 100_000 };
const tail = /^[0-9A-Za-z]{4,8}$/;

/** The field that makes a result unusable; undefined where it may be taken. @param now when we are told */
export function wrongField(
  { outcome, at, balance, cardTail, reason }: OrderResult,
  now: Date,
): ResultField | undefined {
  if (at.getTime() > now.getTime() + mostAheadMs) return "at";
  if (balance !== null && (balance < balances.least || balance > balances.most)) return "balance";
  if (cardTail !== null && !tail.test(cardTail)) return "cardTail";
  if (outcome === "REFUSED" && !reason) return "reason";
  return undefined;
}

type Answered = OrderFacts & { reason: string | null };

/** The first field in which a result differs from what was told before; undefined where it is the same. */
export function differingField(order: Answered, result: OrderResult): ResultField | undefined {
  if (order.outcome !== result.outcome) return "outcome";
  const same: Record<Exclude<ResultField, "outcome">, boolean> = {
    at: order.resultAt?.getTime() === result.at.getTime(),
    // What is left out is not taken back.
    balance: result.balance === null || order.balance === result.balance,
    cardTail: result.cardTail === null || order.cardTail === result.cardTail,
    reason: order.reason === result.reason,
  };
  return (["at", "balance", "cardTail", "reason"] as const).find((field) => !same[field]);
}

/** Whether a result may still be written: nobody has spoken yet, or the desk alone, which did it by hand. */
export function takesResult(order: OrderFacts, { outcome }: Pick<OrderResult, "outcome">): boolean {
  return order.outcome === null || (order.answeredBy !== cardCoreActor && outcome === "DONE");
}

/** What the card core may still add once it said that it is done: the balance of a stopped card, the number of a new one. */
const mayFollow: Partial<Record<CardOrderKind, "balance" | "cardTail">> = {
  STOP: "balance",
  PRODUCE: "cardTail",
};

/** Whether a result adds what the card core left out before, and says nothing else anew. */
export function completes(order: Answered, result: OrderResult): boolean {
  const field = mayFollow[order.kind];
  if (!field || !isDoneByCore(order) || order[field] !== null || result[field] === null) return false;
  return differingField({ ...order, [field]: result[field] }, result) === undefined;
}
