import type { CardOrderKind } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/**
 * Appends an order to the card core's feed. Appends queue behind one lock, held until the transaction ends,
 * so that orders become visible in the order of their numbers and a reader who goes on from the last one misses none.
 */
export async function orderFromCardCore(tx: Tx, order: { caseId: string; kind: CardOrderKind; at: Date }) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('card-orders'))`;
  await tx.cardOrder.create({ data: { caseId: order.caseId, kind: order.kind, createdAt: order.at } });
}
