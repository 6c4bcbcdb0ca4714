import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type HandOver, handOverParts, presentHandOver } from "../rows/cash/hand-over.ts";
import { heldAt, heldCash } from "../rows/cash/held-cash.ts";
import { type SchoolStaff, staffActor } from "../rows/staff/staff.ts";

/**
 * Writes down that the school hands all the cash it holds over to iPASS.
 * @param amount whole NT$ that whoever hands it over has counted
 * @throws DomainError no_cash_held, cash_differs when it is another amount than the receipts say
 */
export async function handOverCash(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  amount: number,
): Promise<HandOver> {
  const { schoolCode } = staff;
  return db.$transaction(async (tx) => {
    const at = now();
    const actor = staffActor(staff);
    const { id } = await tx.cashHandOver.create({
      data: { schoolCode, amount, handedAt: at, handedBy: actor },
    });
    // Rows that somebody gives back at this moment are waited for, and left out then.
    await tx.receipt.updateMany({ where: heldAt(schoolCode), data: { handOverId: id } });
    const { _sum, _count } = await tx.receipt.aggregate({
      where: { handOverId: id },
      _sum: { amount: true },
      _count: true,
    });
    if (_count === 0) throw new DomainError("no_cash_held");
    if (_sum.amount !== amount) throw new DomainError("cash_differs");
    const details = { amount, count: _count };
    await appendAudit(tx, { at, actor, action: "cash.handOver", subject: id, details });
    return presentHandOver(
      await tx.cashHandOver.findUniqueOrThrow({ where: { id }, include: handOverParts }),
    );
  });
}

/** What a school holds, and what it handed over lately, newest first. */
export async function schoolHandOvers(
  { db }: Pick<Deps, "db">,
  { schoolCode }: SchoolStaff,
): Promise<{ held: { count: number; amount: number }; items: HandOver[] }> {
  const rows = await db.cashHandOver.findMany({
    where: { schoolCode },
    orderBy: { handedAt: "desc" },
    take: 100,
    include: handOverParts,
  });
  return { held: await heldCash(db, schoolCode), items: rows.map(presentHandOver) };
}
