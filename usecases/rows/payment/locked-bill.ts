import { DomainError } from "#domain/errors.ts";
import type { Bill, PaymentAttempt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type LockedCase, lockCase } from "../case/lock-case.ts";

/** A bill and its case, both locked until the transaction ends. */
export interface LockedBill {
  cardCase: LockedCase;
  bill: Bill;
}

export interface LockedAttempt extends LockedBill {
  attempt: PaymentAttempt;
}

/**
 * Locks the case, then the bill: every payment passes here, so two of them never see the same state.
 * @throws DomainError not_found
 */
export async function lockBill(tx: Tx, billId: string): Promise<LockedBill> {
  const found = await tx.bill.findUnique({ where: { id: billId }, select: { caseId: true } });
  if (!found) throw new DomainError("not_found");
  const cardCase = await lockCase(tx, found.caseId);
  await tx.$queryRaw`SELECT 1 FROM "Bill" WHERE id = ${billId}::uuid FOR UPDATE`;
  return { cardCase, bill: await tx.bill.findUniqueOrThrow({ where: { id: billId } }) };
}

/** @throws DomainError not_found */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<LockedAttempt> {
  const found = await tx.paymentAttempt.findUnique({ where: { id: attemptId }, select: { billId: true } });
  if (!found) throw new DomainError("not_found");
  const locked = await lockBill(tx, found.billId);
  return { ...locked, attempt: await tx.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } }) };
}
