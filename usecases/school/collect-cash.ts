import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { issueBill } from "../rows/bill/issue-bill.ts";
import { type LockedCase, requireVersion } from "../rows/case/lock-case.ts";
import { lockBill } from "../rows/payment/locked-bill.ts";
import { settleReceipt } from "../rows/payment/settle-receipt.ts";
import { type SchoolStaff, staffActor } from "../rows/staff/staff.ts";
import { approveLocked } from "./approve-case.ts";
import { type Decision, decideCase } from "./decide-case.ts";

type CollectDeps = Pick<Deps, "db" | "now" | "settings">;

/**
 * Approves a case and records the cash that the school took for it (R55), both or neither. Doing so again
 * changes nothing.
 * @throws DomainError school_does_not_collect, not_found, stale_version, illegal_transition, also when the case was
 *   paid otherwise, or is to be paid by the balance, and only waits for approval
 */
export async function collectCash(
  deps: CollectDeps,
  staff: SchoolStaff,
  serial: string,
  decision: Decision,
): Promise<void> {
  await decideCase(deps, staff, { serial, action: "case.collect" }, async (tx, cardCase, at) => {
    if (!cardCase.school.collects) throw new DomainError("school_does_not_collect");
    if (cardCase.paidAt && cardCase.review === "APPROVED") return false;
    requireVersion(cardCase, decision.version);
    // Paid otherwise, or by the balance (C20).
    if (cardCase.paidAt || cardCase.deductedFee > 0) throw new DomainError("illegal_transition");
    await approveLocked(tx, cardCase, { at, staff });
    await takeCash(tx, deps, cardCase, { at, actor: staffActor(staff) });
    return true;
  });
}

/** A student who pays at school was given no bill; the cash gets one, so that all money is kept alike. */
async function takeCash(
  tx: Tx,
  deps: CollectDeps,
  cardCase: LockedCase,
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  const [given] = cardCase.bills;
  const { id, virtualAccount, amount } = given ?? (await issueBill(tx, deps, cardCase));
  const locked = await lockBill(tx, id);
  // Cash that was given back before has a number of its own.
  const before = await tx.receipt.count({ where: { channel: "SCHOOL", billId: id } });
  const externalId = before === 0 ? `school:${id}` : `school:${id}:${before + 1}`;
  await settleReceipt(
    tx,
    locked,
    { channel: "SCHOOL", externalId, virtualAccount, amount, paidAt: at },
    { at, actor, settings: deps.settings },
  );
}
