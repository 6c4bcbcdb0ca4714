import { cardCoreOf } from "#domain/case/card-core.ts";
import { decideOrders } from "#domain/case/card-orders.ts";
import type { CaseEventType } from "#domain/case/lifecycle.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { CardOrderKind } from "#domain/codes.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type OrderRow, orderFacts } from "./order-columns.ts";

// Nothing else adds orders to the card core: each goes with what makes it due, in one transaction (ADR 23).

/** A locked case as it is from now on. */
export interface Settled {
  caseId: string;
  snapshot: CaseSnapshot;
  event?: CaseEventType | undefined;
  /** Orders that would say something else of it now. */
  anew: readonly CardOrderKind[];
  /** Who answers an order by doing it by hand. */
  actor: string;
  at: Date;
}

export interface Issued {
  caseId: string;
  kind: CardOrderKind;
  round: number;
}

/** Orders what is due for cases, calls back what does not hold any more, and answers what was done by hand. @returns what is new */
export async function settleOrders(tx: Tx, cases: readonly Settled[]): Promise<Issued[]> {
  const inForce = cases.filter(({ snapshot }) => snapshot.confirmedAt !== null);
  if (inForce.length === 0) return [];
  const known = await ordersOf(
    tx,
    inForce.map(({ caseId }) => caseId),
  );
  const rows: NewOrder[] = [];
  for (const one of inForce) rows.push(...(await settle(tx, one, known.get(one.caseId) ?? [])));
  await give(tx, rows);
  return rows.map(({ caseId, kind, round }) => ({ caseId, kind, round }));
}

/** Orders one thing once more, whatever became of it. */
export async function orderAgain(tx: Tx, caseId: string, kind: CardOrderKind, at: Date): Promise<void> {
  const orders = (await ordersOf(tx, [caseId])).get(caseId) ?? [];
  await callBack(tx, caseId, [kind], at);
  await tx.cardOrder.create({ data: { caseId, kind, round: nextRound(orders, kind), createdAt: at } });
}

interface NewOrder extends Issued {
  createdAt: Date;
  outcome?: "DONE";
  resultAt?: Date;
  answeredAt?: Date;
  answeredBy?: string;
}

async function give(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "CardOrder" ("caseId", kind, round, "createdAt", outcome, "resultAt", "answeredAt", "answeredBy")
    SELECT "caseId", kind, round, "createdAt", outcome, "resultAt", "answeredAt", "answeredBy"
    FROM json_to_recordset(${JSON.stringify(orders)}::json) AS g(
      "caseId" uuid, kind "CardOrderKind", round int, "createdAt" timestamptz, outcome text, "resultAt" timestamptz,
      "answeredAt" timestamptz, "answeredBy" text)`;
}

type Known = ReturnType<typeof orderFacts>;

async function ordersOf(tx: Tx, caseIds: string[]): Promise<Map<string, Known[]>> {
  const rows = await tx.$queryRaw<(OrderRow & { caseId: string })[]>`
    SELECT "caseId", kind, round, "createdAt", "supersededAt", outcome, "resultAt", "answeredBy", balance, "cardTail"
    FROM "CardOrder" WHERE "caseId" = ANY(${caseIds}::uuid[])`;
  return Map.groupBy(
    rows.map(({ caseId, ...row }) => ({ caseId, ...orderFacts(row) })),
    ({ caseId }) => caseId,
  );
}

async function settle(
  tx: Tx,
  { caseId, snapshot, event, anew, actor, at }: Settled,
  orders: Known[],
): Promise<NewOrder[]> {
  const core = cardCoreOf(orders);
  const decision = decideOrders(snapshot, core, { event, anew });
  await callBack(tx, caseId, decision.calledBack, at);
  const done = { outcome: "DONE", resultAt: at, answeredAt: at, answeredBy: actor } as const;
  const open = decision.byHand.filter((kind) => core[kind]?.outcome === null);
  if (open.length > 0)
    await tx.cardOrder.updateMany({ where: { ...standing(caseId, open), outcome: null }, data: done });
  const row = (kind: CardOrderKind) => ({ caseId, kind, round: nextRound(orders, kind), createdAt: at });
  const late = decision.byHand.filter((kind) => !open.includes(kind));
  return [...decision.issued.map(row), ...late.map((kind) => ({ ...row(kind), ...done }))];
}

async function callBack(tx: Tx, caseId: string, kinds: CardOrderKind[], at: Date): Promise<void> {
  if (kinds.length === 0) return;
  // Where we send orders ourselves, it goes once more and says that it does not hold.
  await tx.cardOrder.updateMany({
    where: standing(caseId, kinds),
    data: { supersededAt: at, sentAt: null },
  });
}

const standing = (caseId: string, kinds: CardOrderKind[]) => ({
  caseId,
  kind: { in: kinds },
  supersededAt: null,
});

function nextRound(orders: readonly Known[], kind: CardOrderKind): number {
  return 1 + Math.max(0, ...orders.filter((order) => order.kind === kind).map(({ round }) => round));
}
