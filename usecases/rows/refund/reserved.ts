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
  const refunds = await tx.refund.findMany({ where: { receiptId }, select: { amount: true, state: true } });
  return { receipt, available: refundableOf(receipt, refunds) };
}

/** Whole NT$ of a receipt beyond all of its refunds that went or are meant to go. */
export function refundableOf(
  { state, amount }: Pick<Receipt, "state" | "amount">,
  refunds: readonly { amount: number; state: string }[],
): number {
  const standing = refunds.filter((refund) => standingStates.some((one) => one === refund.state));
  const free = returnable.has(state) ? amount : 0;
  return Math.max(0, free - standing.reduce((sum, refund) => sum + refund.amount, 0));
}
