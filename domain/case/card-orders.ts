import { categories } from "../category.ts";
import type { CardOrderKind, Category } from "../codes.ts";
import type { CaseChanges, CaseEventType } from "./lifecycle.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { CardOrderKind } from "../codes.ts";

const ordered: Partial<Record<CaseEventType, CardOrderKind>> = {
  produced: "PRODUCE",
  refunded: "REFUND_BALANCE",
};

/**
 * What a step of a case tells the card core. From the confirmation on the e-purse of a lost card is to be stopped (R8, R9), also where
 * a case becomes a loss report only then.
 * @param category that the case has after the step
 */
export function cardOrders(
  before: Pick<CaseSnapshot, "category" | "confirmedAt">,
  event: CaseEventType,
  changes: Pick<CaseChanges, "confirmedAt">,
  category: Category = before.category,
): CardOrderKind[] {
  const inForce = before.confirmedAt !== null || Boolean(changes.confirmedAt);
  const stopped = before.confirmedAt !== null && categories[before.category].losesCard;
  const stops = inForce && categories[category].losesCard && !stopped;
  const order = ordered[event];
  return [...(stops ? ["STOP" as const] : []), ...(order ? [order] : [])];
}
