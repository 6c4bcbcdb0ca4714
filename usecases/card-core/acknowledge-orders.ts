import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

/**
 * Marks every order up to `upTo` as taken over; what became of each is told as its result. Doing so again changes nothing.
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
