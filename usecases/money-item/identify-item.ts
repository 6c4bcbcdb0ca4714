import { isCaseSerial } from "#domain/case/serial.ts";
import { DomainError } from "#domain/errors.ts";
import type { MoneyItem, Receipt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { noteOnCase } from "../rows/case/change-case.ts";
import { type LockedCase, lockCase } from "../rows/case/lock-case.ts";
import { bookIdentified } from "../rows/ledger/receipt-postings.ts";
import { moveMoneyItem } from "../rows/money-item/move-item.ts";
import { lockReceipt } from "../rows/refund/reserved.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { type By, onOpenItem } from "./on-open-item.ts";

/**
 * It is known now whose money of an unknown account is: it waits for a decision as that case's, and its student is told.
 * @throws DomainError not_found, money_item_closed, money_does_not_fit for money that is known already
 */
export async function identifyMoneyItem(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  serial: string,
): Promise<void> {
  const found = isCaseSerial(serial)
    ? await deps.db.cardCase.findUnique({ where: { serial }, select: { id: true } })
    : null;
  if (!found) throw new DomainError("not_found");
  const act = { id, action: "money.identify", details: { serial } };
  const item = await deps.db.moneyItem.findUnique({ where: { id }, select: { receiptId: true } });
  if (!item) throw new DomainError("not_found");
  const { receiptId } = item;
  if (!receiptId) throw new DomainError("money_does_not_fit");
  await onOpenItem(deps, staff, act, identifyLocked, async (tx) => ({
    cardCase: await lockCase(tx, found.id),
    receipt: (await lockReceipt(tx, receiptId)).receipt,
  }));
}

type Locked = { cardCase: LockedCase; receipt: Receipt };

async function identifyLocked(tx: Tx, item: MoneyItem, by: By, { cardCase, receipt }: Locked): Promise<void> {
  if (receipt.state !== "UNKNOWN_ACCOUNT") throw new DomainError("money_does_not_fit");
  const { id: caseId, serial } = cardCase;
  const { id, channel, amount } = receipt;
  await tx.receipt.update({ where: { id }, data: { state: "SURPLUS" } });
  await bookIdentified(tx, receipt, { caseId, at: by.at });
  const note = { ...by, code: "identified", details: { serial } } as const;
  await moveMoneyItem(tx, item, note, { nextStep: "decide", caseId });
  const details = { channel, amount };
  const notice = { kind: "surplusMoney", data: { ...details, why: "unknownAccount" } } as const;
  await noteOnCase(tx, cardCase, "surplus", { ...by, details, notice });
}
