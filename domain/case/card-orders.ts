import { categories } from "../category.ts";
import type { CardOrderKind } from "../codes.ts";
import type { CaseChanges, CaseEventType } from "./lifecycle.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { CardOrderKind } from "../codes.ts";

const ordered: Partial<Record<CaseEventType, CardOrderKind>> = { produced: "PRODUCE", refunded: "REFUND" };

/** What a step of a case tells the card core. From the confirmation on the e-purse of a lost card is to be stopped (R8, R9). */
export function cardOrders(
  before: Pick<CaseSnapshot, "category" | "confirmedAt">,
  event: CaseEventType,
  changes: Pick<CaseChanges, "confirmedAt">,
): CardOrderKind[] {
  const confirms = before.confirmedAt === null && Boolean(changes.confirmedAt);
  const stops = confirms && categories[before.category].losesCard;
  const order = ordered[event];
  return [...(stops ? ["STOP" as const] : []), ...(order ? [order] : [])];
}
