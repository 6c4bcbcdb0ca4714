import { dayOf } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import { settledEntries } from "#domain/ledger/entries.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type HandOver, handOverParts, presentHandOver } from "../rows/cash/hand-over.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { post } from "../rows/ledger/post.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

/**
 * Confirms that iPASS has the cash of a hand-over: it is settled money from then on. Doing so again changes nothing.
 * @param amount whole NT$ that were counted
 * @throws DomainError not_found, cash_differs when it is not what the school handed over
 */
export async function receiveCash(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { id, amount }: { id: string; amount: number },
): Promise<HandOver> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "CashHandOver" WHERE id = ${id}::uuid FOR UPDATE`;
    const found = await tx.cashHandOver.findUnique({ where: { id }, include: handOverParts });
    if (!found) throw new DomainError("not_found");
    if (found.amount !== amount) throw new DomainError("cash_differs");
    if (found.receivedAt) return presentHandOver(found);
    const at = now();
    const actor = staffActor(staff);
    const occurredOn = dayOf(at);
    const entries = settledEntries("SCHOOL", { net: amount, kept: 0 });
    const cause = { type: "handOver", id, step: "received" } as const;
    await post(tx, [{ cause, caseId: null, occurredOn, bookedAt: at, entries }]);
    await tx.receipt.updateMany({ where: { handOverId: id }, data: { settledOn: dayToColumn(occurredOn) } });
    await appendAudit(tx, { at, actor, action: "cash.receive", subject: id, details: { amount } });
    const data = { receivedAt: at, receivedBy: actor };
    return presentHandOver(await tx.cashHandOver.update({ where: { id }, data, include: handOverParts }));
  });
}

/** Hand-overs of all schools, oldest first. @param open only those that iPASS has not confirmed */
export async function listHandOvers(
  { db }: Pick<Deps, "db">,
  { open }: { open: boolean },
): Promise<HandOver[]> {
  const rows = await db.cashHandOver.findMany({
    where: open ? { receivedAt: null } : {},
    orderBy: { handedAt: open ? "asc" : "desc" },
    take: 200,
    include: handOverParts,
  });
  return rows.map(presentHandOver);
}
