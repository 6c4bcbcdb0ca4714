import { categories } from "../category.ts";
import { type CardOrderKind, cardOrderKinds } from "../codes.ts";
import { type CardCore, isDoneByCore, orderState } from "./card-core.ts";
import type { CaseEventType } from "./lifecycle.ts";
import { readyForProduction, readyForRefund } from "./readiness.ts";
import type { CaseSnapshot } from "./snapshot.ts";

export type { CardOrderKind } from "../codes.ts";

type Condition = (snapshot: CaseSnapshot, core: CardCore) => boolean;

/** When each order is due. Nothing is ordered after it happened. */
const due: Record<CardOrderKind, Condition> = {
  // From the confirmation on the e-purse of a lost card is to be stopped (R8, R9), also where a case becomes a loss report only then.
  STOP: ({ category, confirmedAt }) => confirmedAt !== null && categories[category].losesCard,
  PRODUCE: readyForProduction,
  TRANSFER: movesBalance,
  REFUND_BALANCE: (snapshot) => snapshot.progress === "PROCESSING" && readyForRefund(snapshot),
};

/** What the desk does by hand answers the order of it. */
const byHand: Partial<Record<CaseEventType, CardOrderKind>> = {
  produced: "PRODUCE",
  refunded: "REFUND_BALANCE",
};

/** What a step of a case is to the card core. */
export interface OrderDecision {
  /** Open ones that do not hold any more. */
  calledBack: CardOrderKind[];
  /** New ones, of a kind that was called back too. */
  issued: CardOrderKind[];
  /** Done by hand; a new one where none was open. */
  byHand: CardOrderKind[];
}

/**
 * What is to be ordered once a case is as it is.
 * @param event that made it so; none where something outside of the case did
 * @param anew orders that would say something else now: what is not done of them is ordered again
 */
export function decideOrders(
  snapshot: CaseSnapshot,
  core: CardCore,
  { event, anew }: { event?: CaseEventType | undefined; anew: readonly CardOrderKind[] },
): OrderDecision {
  const hand = event && byHand[event];
  const decision: OrderDecision = { calledBack: [], issued: [], byHand: [] };
  for (const kind of cardOrderKinds) {
    const order = core[kind];
    const state = order && orderState(order);
    const wanted = due[kind](snapshot, core);
    const changed = anew.includes(kind);
    if (kind === hand) {
      if (state !== "done") decision.byHand.push(kind);
      continue;
    }
    if (state === "open" && (!wanted || changed)) decision.calledBack.push(kind);
    const again = changed && (state === "open" || state === "refused");
    if (wanted && (!order || again)) decision.issued.push(kind);
  }
  return decision;
}

/** Whether the desk may order it once more: refused and still due, or a card that was misprinted. */
export function mayOrderAgain(kind: CardOrderKind, snapshot: CaseSnapshot, core: CardCore): boolean {
  const order = core[kind];
  if (!order) return false;
  const state = orderState(order);
  if (state === "refused") return due[kind](snapshot, core);
  return kind === "PRODUCE" && state === "done" && snapshot.producedAt !== null;
}

/** R107: once there is a new card, and the card core has told what was on the old one. Of nothing, nothing is moved. */
function movesBalance({ category, producedAt }: CaseSnapshot, { STOP }: CardCore): boolean {
  const { losesCard, makesCard } = categories[category];
  return (
    losesCard &&
    makesCard &&
    producedAt !== null &&
    isDoneByCore(STOP) &&
    (STOP.balance === null || STOP.balance > 0)
  );
}
