import { DomainError } from "#domain/errors.ts";
import type { MoneyItem, Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type LockedCase, lockCase } from "../case/lock-case.ts";
import { lockMoneyItem } from "../money-item/lock-item.ts";
import { lockRefund } from "./move-refund.ts";

/** A refund with all that its end changes, locked until the transaction ends. */
export interface LockedRefund {
  refund: Refund;
  cardCase: LockedCase | null;
  item: MoneyItem | null;
}

/**
 * Lock order: case, receipt, refund, item.
 * @throws DomainError not_found
 */
export async function lockRefundParts(tx: Tx, id: string): Promise<LockedRefund> {
  const found = await tx.refund.findUnique({
    where: { id },
    select: { caseId: true, receiptId: true, itemId: true },
  });
  if (!found) throw new DomainError("not_found");
  const cardCase = found.caseId ? await lockCase(tx, found.caseId) : null;
  if (found.receiptId)
    await tx.$queryRaw`SELECT 1 FROM "Receipt" WHERE id = ${found.receiptId}::uuid FOR UPDATE`;
  const refund = await lockRefund(tx, id);
  return { cardCase, refund, item: found.itemId ? await lockMoneyItem(tx, found.itemId) : null };
}
