import { cardCoreOf } from "#domain/case/card-core.ts";
import { mayOrderAgain } from "#domain/case/card-orders.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockCase, lockedSnapshot } from "../rows/case/lock-case.ts";
import { orderColumns, orderFacts } from "../rows/case/order-columns.ts";
import { orderAgain } from "../rows/case/settle-orders.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

/**
 * Gives an order once more, in a new round: one that was refused, or a card that was misprinted. The case stays where it is.
 * @throws DomainError not_found, illegal_transition where it is not the last one of its kind or nothing is to be done again
 */
export function orderOnceMore(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  seq: bigint,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const order = await tx.cardOrder.findUnique({ where: { seq } });
    if (!order) throw new DomainError("not_found");
    const { caseId, kind, round } = order;
    const cardCase = await lockCase(tx, caseId);
    const rows = await tx.cardOrder.findMany({ where: { caseId }, select: orderColumns });
    const core = cardCoreOf(rows.map(orderFacts));
    const last = core[kind]?.round === round;
    if (!last || !mayOrderAgain(kind, await lockedSnapshot(tx, cardCase), core))
      throw new DomainError("illegal_transition");
    const at = now();
    await orderAgain(tx, caseId, kind, at);
    const details = { kind, round: round + 1 };
    await appendAudit(tx, {
      at,
      actor: staffActor(staff),
      action: "feed.again",
      subject: cardCase.serial,
      details,
    });
  });
}
