import type { RefundState } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { standingStates } from "#domain/refund/lifecycle.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** A receipt that is locked until the transaction ends, and what of it is nobody's but the payer's. */
export interface LockedReceipt {
  receipt: Receipt;
  /** Whole NT$ that can still be given back: nothing of what pays a bill, nothing of what is on its way already. */
  available: number;
}

// Money that paid its bill, or that nobody knows the owner of, is not to be returned.
const returnable: ReadonlySet<string> = new Set(["SURPLUS", "WRONG_AMOUNT"]);

/**
 * Locks a receipt and adds up the refunds that stand, whoever began them: of two that begin at once the second sees the first.
 * Lock order: case, bill, receipt, refund.
 * @throws DomainError not_found
 */
export async function lockReceipt(tx: Tx, receiptId: string): Promise<LockedReceipt> {
  await tx.$queryRaw`SELECT 1 FROM "Receipt" WHERE id = ${receiptId}::uuid FOR UPDATE`;
  const receipt = await tx.receipt.findUnique({ where: { id: receiptId } });
  if (!receipt) throw new DomainError("not_found");
  const free = returnable.has(receipt.state) ? receipt.amount : 0;
  return { receipt, available: Math.max(0, free - (await reservedOf(tx, receiptId))) };
}

/** Whole NT$ of a receipt's refunds that went or are meant to go. */
async function reservedOf(tx: Tx, receiptId: string): Promise<number> {
  const standing: RefundState[] = [...standingStates];
  const { _sum } = await tx.refund.aggregate({
    where: { receiptId, state: { in: standing } },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0;
}
