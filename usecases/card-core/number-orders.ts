import { cardCoreOf } from "#domain/case/card-core.ts";
import { type OrderPayload, orderPayload } from "#domain/case/order-payload.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { orderFacts, orderParts } from "../rows/case/order-columns.ts";

type NumberDeps = Pick<Deps, "db" | "seal">;

/** Milliseconds: whoever numbers waits for who did before. */
const patience = { maxWait: 10_000, timeout: 30_000 };

/** Of one round: as many as are sealed in a moment. */
const most = 100;

/**
 * Gives every order that can be seen its place in the feed and what it carries. One whose transaction is not over yet is not seen, holds up
 * nobody and comes behind: a reader who goes on from the last number misses none (ADR 23).
 * @returns how many
 */
export async function numberOrders(deps: NumberDeps): Promise<number> {
  let count = 0;
  // Asked without the lock first: as a rule there is nothing to number.
  while (await deps.db.cardOrder.findFirst({ where: { seq: null }, select: { id: true } })) {
    const numbered = await numberSome(deps);
    count += numbered;
    if (numbered === 0) break;
  }
  return count;
}

function numberSome({ db, seal }: NumberDeps): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('card-order-numbers'))`;
    const ids = await unnumbered(tx);
    if (ids.length === 0) return 0;
    const { _max } = await tx.cardOrder.aggregate({ _max: { seq: true } });
    const rows = await tx.cardOrder.findMany({ where: { id: { in: ids } }, include, orderBy: { id: "asc" } });
    const seqs = rows.map((_, index) => (_max.seq ?? 0n) + BigInt(index + 1));
    const sealed = rows.map((row) => seal.seal(JSON.stringify(payloadOf(row, seal))));
    await tx.$executeRaw`
      UPDATE "CardOrder" o SET seq = n.seq, "payloadSealed" = n.payload
      FROM unnest(${rows.map(({ id }) => id)}::bigint[], ${seqs}::bigint[], ${sealed}::text[]) AS n(id, seq, payload)
      WHERE o.id = n.id`;
    return rows.length;
  }, patience);
}

/** One that is being changed is left for the next time. */
async function unnumbered(tx: Tx): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM "CardOrder" WHERE seq IS NULL ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

const include = {
  case: { include: { school: { select: { name: true } }, orders: orderParts } },
} satisfies Prisma.CardOrderInclude;

type Row = Prisma.CardOrderGetPayload<{ include: typeof include }>;

function payloadOf({ kind, case: cardCase }: Row, seal: Pick<Deps["seal"], "open">): OrderPayload {
  const core = cardCoreOf(cardCase.orders.map(orderFacts));
  const { schoolCode, school, studentNo, name, idType, idNumberSealed, photoMode, remark } = cardCase;
  const idNumber = seal.open(idNumberSealed);
  return orderPayload(kind, {
    ...{ schoolCode, schoolName: school.name, studentNo, name, idType, idNumber, photoMode, remark },
    newCardTail: core.PRODUCE?.cardTail ?? null,
    balance: core.STOP?.balance ?? null,
  });
}
