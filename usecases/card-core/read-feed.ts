import type { OrderPayload } from "#domain/case/order-payload.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase, CardOrder } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";
import { numberOrders } from "./number-orders.ts";

/** One order as the card core gets it, with all that it needs; null once the case's personal data are erased. */
export type FeedItem = Omit<CardOrder, "seq" | "payloadSealed"> & {
  seq: bigint;
  case: Pick<CardCase, "serial">;
  payload: OrderPayload | null;
};

type FeedDeps = Pick<Deps, "db" | "now" | "seal">;

/** The orders behind `after`, oldest first; each look in the trail, since they name who it is. */
export async function readFeed(
  deps: FeedDeps,
  staff: Staff,
  page: { after: bigint; limit: number },
): Promise<FeedItem[]> {
  const items = await ordersBehind(deps, page);
  const [first, last] = [items[0], items.at(-1)];
  if (first && last) {
    const details = { count: items.length, to: String(last.seq) };
    await recordAccess(deps, staff, { action: "feed.view", subject: String(first.seq), details });
  }
  return items;
}

/** Orders up to `after` that were called back since and have no answer: whoever has read them is told so. */
export async function calledBack({ db }: Pick<FeedDeps, "db">, after: bigint): Promise<bigint[]> {
  const rows = await db.cardOrder.findMany({
    where: { seq: { lte: after }, supersededAt: { not: null }, outcome: null },
    select: { seq: true },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ seq }) => seq!);
}

/** The feed for the card core's own adapter. @param unsent only what it has not got and nobody has answered */
export async function ordersBehind(
  { db, seal }: Pick<FeedDeps, "db" | "seal">,
  { after, limit, unsent = false }: { after: bigint; limit: number; unsent?: boolean },
): Promise<FeedItem[]> {
  await numberOrders({ db, seal });
  const rows = await db.cardOrder.findMany({
    where: { seq: { gt: after }, ...(unsent && { sentAt: null, outcome: null }) },
    include: { case: { select: { serial: true } } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map(({ payloadSealed, ...row }) => ({
    ...row,
    seq: row.seq!,
    // Sealed by ourselves, in the shape that `numberOrders` gives it.
    payload: payloadSealed ? (JSON.parse(seal.open(payloadSealed)) as OrderPayload) : null,
  }));
}

/**
 * The picture for a new card, to whoever makes it.
 * @throws DomainError not_found where the order has none, or it was deleted after the card was made
 */
export async function orderPhoto(
  deps: Pick<Deps, "db" | "now" | "photos">,
  staff: Staff,
  seq: bigint,
): Promise<Buffer> {
  const order = await deps.db.cardOrder.findUnique({
    where: { seq },
    include: { case: { select: { serial: true, photoMode: true, photoId: true } } },
  });
  const { photoMode, photoId, serial } = order?.case ?? {};
  if (order?.kind !== "PRODUCE" || photoMode !== "NEW" || !photoId || !serial)
    throw new DomainError("not_found");
  await recordAccess(deps, staff, { action: "feed.photo", subject: serial, details: { seq: String(seq) } });
  const jpeg = await deps.photos.get(photoId);
  if (!jpeg) throw new DomainError("not_found");
  return jpeg;
}
