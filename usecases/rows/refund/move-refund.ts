import type { RefundState } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { nextRefund, type RefundEventType } from "#domain/refund/lifecycle.ts";
import type { Prisma, Refund } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

export interface RefundMove {
  event: RefundEventType;
  /** `staff:<id>` or `system` */
  actor: string;
  /** LINE Pay's return code, or a word in its place; never personal data. */
  code: string;
  at: Date;
  fields?: Pick<
    Prisma.RefundUncheckedUpdateInput,
    "batchId" | "providerId" | "attempts" | "nextAttemptAt" | "sentAt" | "returnedAt" | "reason"
  >;
}

/**
 * Locks a refund until the transaction ends; whoever also needs its case or its receipt locks them before.
 * @throws DomainError not_found
 */
export async function lockRefund(tx: Tx, id: string): Promise<Refund> {
  await tx.$queryRaw`SELECT 1 FROM "Refund" WHERE id = ${id}::uuid FOR UPDATE`;
  const refund = await tx.refund.findUnique({ where: { id } });
  if (!refund) throw new DomainError("not_found");
  return refund;
}

/**
 * Takes one step of a refund that the caller has locked, and writes it down. News of what is over is written down as well and changes nothing.
 * @returns the refund as it is then, or undefined where the news came too late
 */
export async function moveRefund(
  tx: Tx,
  refund: Refund,
  { event, actor, code, at, fields }: RefundMove,
): Promise<Refund | undefined> {
  const from = refund.state as RefundState;
  const to = nextRefund(from, event);
  await tx.refundEvent.create({
    data: { refundId: refund.id, at, actor, event, code: code.slice(0, 40), from, to: to ?? from },
  });
  if (!to) return undefined;
  const ends = to !== "CREATED" && to !== "SUBMITTED" && to !== "UNKNOWN" ? { nextAttemptAt: null } : {};
  const stamps = { ...(event === "submitted" && { submittedAt: at }) };
  return tx.refund.update({ where: { id: refund.id }, data: { ...stamps, ...fields, ...ends, state: to } });
}
