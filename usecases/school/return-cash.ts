import { dayOf } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { type LockedCase, requireVersion } from "../rows/case/lock-case.ts";
import { reverseReceipt } from "../rows/cash/reverse-receipt.ts";
import { lockBill } from "../rows/payment/locked-bill.ts";
import { type SchoolStaff, staffActor, staffWords } from "../rows/staff/staff.ts";
import { type Decision, decideCase } from "./decide-case.ts";

/**
 * Gives cash back that the school took for a case, before it was handed over and before the card was ordered: the case owes again, its bill
 * is open, the approval stays. Doing so again changes nothing.
 * @param decision with a reason, which the student is told
 * @throws DomainError validation_failed without a reason or with a personal number in it, not_found, stale_version,
 *   no_cash_held, cash_handed_over, illegal_transition once the card is ordered or what was paid for is done
 */
export async function returnCash(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
  decision: Decision,
): Promise<void> {
  const reason = staffWords(decision.reason);
  if (!reason) throw new DomainError("validation_failed", { fields: { reason: "reasonNeeded" } });
  await decideCase(deps, staff, { serial, action: "case.returnCash" }, async (tx, cardCase, at) => {
    const taken = await lastCash(tx, cardCase);
    if (!taken) throw new DomainError("no_cash_held");
    if (taken.state === "REVERSED") return false;
    requireVersion(cardCase, decision.version);
    await giveBack(tx, cardCase, taken, { at, actor: staffActor(staff), reason });
    return true;
  });
}

/** Of all the cash of a case, what was taken last; of money set aside nothing is given back here. */
async function lastCash(tx: Tx, cardCase: LockedCase): Promise<Receipt | null> {
  return tx.receipt.findFirst({
    where: { channel: "SCHOOL", bill: { caseId: cardCase.id }, state: { in: ["MATCHED", "REVERSED"] } },
    orderBy: { receivedAt: "desc" },
  });
}

async function giveBack(
  tx: Tx,
  cardCase: LockedCase,
  { id, billId, amount }: Receipt,
  { at, actor, reason }: { at: Date; actor: string; reason: string },
): Promise<void> {
  if (await isOrdered(tx, cardCase)) throw new DomainError("illegal_transition");
  const { bill } = await lockBill(tx, billId!);
  // A hand-over takes the same rows: whichever is first keeps the other from them.
  const reversed = await tx.receipt.updateMany({
    where: { id, handOverId: null, state: "MATCHED" },
    data: { state: "REVERSED" },
  });
  if (reversed.count === 0) throw new DomainError("cash_handed_over");
  await reverseReceipt(tx, { id }, { reason: "cashReturned", occurredOn: dayOf(at), bookedAt: at });
  await tx.bill.update({ where: { id: bill.id }, data: { state: "OPEN" } });
  const data = { amount, reason };
  await changeCase(tx, cardCase, "cashReturned", {
    actor,
    at,
    details: { ...data, receiptId: id },
    notice: { kind: "cashReturned", data },
  });
}

/** The card core has taken the order for the new card up. */
async function isOrdered(tx: Tx, { id: caseId }: LockedCase): Promise<boolean> {
  const taken = { supersededAt: null, OR: [{ ackedAt: { not: null } }, { outcome: "DONE" }] };
  return (await tx.cardOrder.count({ where: { caseId, kind: "PRODUCE", ...taken } })) > 0;
}
