import { cardCoreOf, orderState } from "#domain/case/card-core.ts";
import { mayOrderAgain } from "#domain/case/card-orders.ts";
import type { OrderState } from "#domain/codes.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { caseSnapshot } from "../rows/case/case-snapshot.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { lockedParts } from "../rows/case/lock-case.ts";
import { orderFacts, orderParts } from "../rows/case/order-columns.ts";
import { numberOrders } from "./number-orders.ts";

const include = {
  case: { include: { ...lockedParts, orders: orderParts } },
} satisfies Prisma.CardOrderInclude;

type Row = Prisma.CardOrderGetPayload<{ include: typeof include }>;

/** One order as the desk follows it; of the person it says no more than the serial. */
export type ListedOrder = Row & { seq: bigint; state: OrderState; mayOrderAgain: boolean };

const whereState: Record<OrderState, Prisma.CardOrderWhereInput> = {
  open: { outcome: null, supersededAt: null },
  refused: { outcome: "REFUSED", supersededAt: null },
  done: { outcome: "DONE", supersededAt: null },
  calledBack: { supersededAt: { not: null } },
};

/** Orders in one state, the oldest first, so that what has waited longest is on top; also those of cases that are closed. */
export async function listOrders(
  { db, seal }: Pick<Deps, "db" | "seal">,
  { state, after, limit }: { state: OrderState; after: bigint; limit: number },
): Promise<ListedOrder[]> {
  await numberOrders({ db, seal });
  const rows = await db.cardOrder.findMany({
    where: { ...whereState[state], seq: { gt: after } },
    include,
    orderBy: { seq: "asc" },
    take: limit,
  });
  const cases = rows.map((row) => row.case);
  const lossReported = await knownLosses(db, cases);
  return rows.map((row) => ({
    ...row,
    seq: row.seq!,
    state: orderState(orderFacts(row)),
    mayOrderAgain: isLast(row) && again(row, lossReported(row.case)),
  }));
}

function isLast({ kind, round, case: { orders } }: Row): boolean {
  return cardCoreOf(orders.map(orderFacts))[kind]?.round === round;
}

function again({ kind, case: cardCase }: Row, lossReported: boolean): boolean {
  return mayOrderAgain(
    kind,
    caseSnapshot(cardCase, lossReported),
    cardCoreOf(cardCase.orders.map(orderFacts)),
  );
}
