import type { CardCase, CardOrder } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

/** One order to the card core; `seq` grows along the feed, some numbers may be missing. */
export type CardOrderItem = CardOrder & { case: Pick<CardCase, "serial"> };

/** The orders behind `after`, oldest first. */
export function cardOrders(
  { db }: Pick<Deps, "db">,
  { after, limit }: { after: bigint; limit: number },
): Promise<CardOrderItem[]> {
  return db.cardOrder.findMany({
    where: { seq: { gt: after } },
    include: { case: { select: { serial: true } } },
    orderBy: { seq: "asc" },
    take: limit,
  });
}

/**
 * Marks every order up to `upTo` as carried out. Doing so again changes nothing.
 * @returns how many were newly marked
 */
export function acknowledgeOrders(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  upTo: bigint,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const at = now();
    const { count } = await tx.cardOrder.updateMany({
      where: { seq: { lte: upTo }, ackedAt: null },
      data: { ackedAt: at },
    });
    const entry = { action: "feed.ack", subject: String(upTo), details: { count } };
    if (count > 0) await appendAudit(tx, { at, actor: staffActor(staff), ...entry });
    return count;
  });
}
