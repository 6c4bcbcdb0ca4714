import type { CardOrderKind, OrderOutcome, OrderState } from "../codes.ts";

/** One order to the card core, without what it carries. */
export interface OrderFacts {
  kind: CardOrderKind;
  /** Counts the orders of the kind for the case, from 1. */
  round: number;
  createdAt: Date;
  supersededAt: Date | null;
  /** Null while its word is awaited. */
  outcome: OrderOutcome | null;
  /** When it happened, as the card core says. */
  resultAt: Date | null;
  answeredBy: string | null;
  /** Whole NT$. */
  balance: number | null;
  cardTail: string | null;
}

/** Of each kind the order that counts: the last one, unless it was called back. */
export type CardCore = Partial<Record<CardOrderKind, OrderFacts>>;

/** @param orders of one case, in any order */
export function cardCoreOf(orders: readonly OrderFacts[]): CardCore {
  const standing = orders.filter(({ supersededAt }) => supersededAt === null);
  return Object.fromEntries(
    standing.toSorted((a, b) => a.round - b.round).map((order) => [order.kind, order]),
  );
}

export function orderState(order: Pick<OrderFacts, "outcome" | "supersededAt">): OrderState {
  if (order.supersededAt) return "calledBack";
  if (order.outcome === null) return "open";
  return order.outcome === "DONE" ? "done" : "refused";
}

/** Who answered, in `OrderFacts.answeredBy`, where it was not done by hand. */
export const cardCoreActor = "cardCore";

/** Whether the card core itself says that it is done; a step of the desk is taken without its word. */
export function isDoneByCore(order: OrderFacts | undefined): order is OrderFacts {
  return order?.outcome === "DONE" && order.answeredBy === cardCoreActor;
}
