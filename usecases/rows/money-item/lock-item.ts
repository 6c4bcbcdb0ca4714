import { DomainError } from "#domain/errors.ts";
import type { MoneyItem } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/**
 * Locks a money item until the transaction ends. Lock order: case, bill, receipt, refund, item.
 * @throws DomainError not_found
 */
export async function lockMoneyItem(tx: Tx, itemId: string): Promise<MoneyItem> {
  await tx.$queryRaw`SELECT 1 FROM "MoneyItem" WHERE id = ${itemId}::uuid FOR UPDATE`;
  const item = await tx.moneyItem.findUnique({ where: { id: itemId } });
  if (!item) throw new DomainError("not_found");
  return item;
}
