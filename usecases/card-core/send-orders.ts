import { toIso } from "#domain/calendar.ts";
import type { CardCore, OutgoingOrder } from "../ports/card-core.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type FeedItem, ordersBehind } from "./read-feed.ts";

type SendDeps = Pick<Deps, "db" | "now" | "seal" | "photos"> & { cardCore?: CardCore | undefined };

/** So that one that fails is not many that fail. */
const most = 20;

/**
 * Hands the card core what it has not got, oldest first: at least once, by `seq`. One that was called back after it had been handed over
 * goes once more and says so.
 * @returns how many
 * @throws while the card core cannot be reached; everything waits then
 */
export async function sendOrders({ db, now, seal, photos, cardCore }: SendDeps): Promise<number> {
  if (!cardCore) return 0;
  const orders = await ordersBehind({ db, seal }, { after: 0n, limit: most, unsent: true });
  if (orders.length === 0) return 0;
  const outgoing: OutgoingOrder[] = [];
  for (const order of orders) outgoing.push(await outgoingOf(order, { db, photos }));
  await cardCore.send(outgoing);
  const at = now();
  const from = orders[0]!.seq;
  await db.$transaction(async (tx) => {
    // One that was called back meanwhile is still to be told.
    for (const { seq, supersededAt } of orders)
      await tx.cardOrder.updateMany({ where: { seq, supersededAt }, data: { sentAt: at } });
    const details = { count: orders.length, to: String(orders.at(-1)!.seq) };
    await appendAudit(tx, { at, actor: "system", action: "feed.send", subject: String(from), details });
  });
  return orders.length;
}

async function outgoingOf(
  { seq, kind, round, createdAt, supersededAt, payload, caseId, case: { serial } }: FeedItem,
  { db, photos }: Pick<Deps, "db" | "photos">,
): Promise<OutgoingOrder> {
  const pictured = payload && "photo" in payload && payload.photo === "NEW" && !supersededAt;
  const row = pictured
    ? await db.cardCase.findUnique({ where: { id: caseId }, select: { photoId: true } })
    : null;
  return {
    seq: Number(seq),
    kind,
    serial,
    round,
    createdAt: toIso(createdAt),
    supersededAt: supersededAt && toIso(supersededAt),
    payload,
    photoJpeg: (row?.photoId && (await photos.get(row.photoId))) || null,
  };
}
