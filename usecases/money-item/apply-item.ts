import { isCaseSerial } from "#domain/case/serial.ts";
import { DomainError } from "#domain/errors.ts";
import type { MoneyItem } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { billInForceFirst } from "../rows/bill/bill-in-force.ts";
import { bookApplied } from "../rows/ledger/receipt-postings.ts";
import { closeMoneyItem } from "../rows/money-item/move-item.ts";
import { judgeReceipt } from "../rows/payment/judge-receipt.ts";
import { type LockedBill, lockBill } from "../rows/payment/locked-bill.ts";
import { payCase } from "../rows/payment/pay-case.ts";
import { type LockedReceipt, lockReceipt } from "../rows/refund/reserved.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { type By, onOpenItem } from "./on-open-item.ts";

type ItemDeps = Pick<Deps, "db" | "now">;

/**
 * Lets money that was kept aside pay the bill of a case, by the word of the desk: a lapsed case comes back by it. The amount has to be exactly the
 * bill's, and nothing else may have paid it.
 * @param serial of the case; the one that the item names, unless told
 * @throws DomainError not_found, money_item_closed, money_does_not_fit
 */
export async function applyMoneyItem(
  deps: ItemDeps,
  staff: Staff,
  id: string,
  serial?: string,
): Promise<void> {
  const { billId, receiptId } = await named(deps, id, serial);
  const details = serial ? { serial } : {};
  const act = { id, action: "money.apply", details };
  await onOpenItem(deps, staff, act, applyLocked, async (tx) => ({
    ...(await lockBill(tx, billId)),
    money: await lockReceipt(tx, receiptId),
  }));
}

/** The money of the item, and the bill that counts for the case. */
async function named({ db }: ItemDeps, id: string, serial: string | undefined) {
  if (serial !== undefined && !isCaseSerial(serial)) throw new DomainError("not_found");
  const item = await db.moneyItem.findUnique({ where: { id }, select: { caseId: true, receiptId: true } });
  if (!item) throw new DomainError("not_found");
  if (!item.receiptId) throw new DomainError("money_does_not_fit");
  const whose = serial ? { case: { serial } } : item.caseId && { caseId: item.caseId };
  const bill =
    whose &&
    (await db.bill.findFirst({ where: whose, orderBy: [...billInForceFirst], select: { id: true } }));
  if (!bill) throw new DomainError("not_found");
  return { billId: bill.id, receiptId: item.receiptId };
}

type Locked = LockedBill & { money: LockedReceipt };

async function applyLocked(tx: Tx, item: MoneyItem, by: By, locked: Locked): Promise<void> {
  const { receipt, available } = locked.money;
  const whole = receipt.state === "UNKNOWN_ACCOUNT" || available === receipt.amount;
  if (!whole) throw new DomainError("money_does_not_fit");
  // The desk decides what late money may do, so the rule for money that comes by itself is not asked.
  const decision = await judgeReceipt(tx, locked, receipt, { reviveLatePayments: true });
  if (decision.state !== "MATCHED") throw new DomainError("money_does_not_fit");
  const from = receipt.state === "UNKNOWN_ACCOUNT" ? "unidentified" : "surplus";
  const { bill } = locked;
  await tx.receipt.update({
    where: { id: receipt.id },
    data: { state: "MATCHED", billId: bill.id, late: decision.late },
  });
  await payCase(tx, locked, receipt, { ...by, former: from === "surplus" && receipt.billId !== bill.id });
  await bookApplied(tx, receipt, { from, bill, at: by.at });
  await closeMoneyItem(tx, item, {
    ...by,
    outcome: "applied",
    details: { serial: locked.cardCase.serial },
  });
}
