import type { RefundMethod } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { RefundBatch } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockRefund, moveRefund } from "../rows/refund/move-refund.ts";
import { hasDetails } from "../rows/refund/refund-details.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

export interface NewBatch extends RefundBatch {
  /** Refunds of the method that wait for an account or address. */
  skipped: string[];
}

/** The most that one file holds. */
const mostRefunds = 1_000;

/**
 * Puts what waits to be paid out into one file for the bank, or one list of cheques. A refund is in one batch only, however many are made at once.
 * @throws DomainError refund_details_missing when there is nothing to put into it
 */
export async function makeBatch(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  method: RefundMethod,
): Promise<NewBatch> {
  return db.$transaction(
    async (tx) => {
      const at = now();
      const actor = staffActor(staff);
      const waiting = await lockWaiting(tx, method);
      const skipped = waiting.filter((one) => !hasDetails(one)).map(({ id }) => id);
      const ready = waiting.filter(hasDetails);
      if (ready.length === 0) throw new DomainError("refund_details_missing");
      const total = ready.reduce((sum, { amount }) => sum + amount, 0);
      const batch = await tx.refundBatch.create({
        data: { method, createdAt: at, createdBy: actor, count: ready.length, total },
      });
      const move = { event: "submitted", actor, code: "batch", at, fields: { batchId: batch.id } } as const;
      for (const refund of ready) await moveRefund(tx, refund, move);
      const details = { method, count: ready.length, total };
      await appendAudit(tx, { at, actor, action: "refund.batch", subject: batch.id, details });
      return { ...batch, skipped };
    },
    { timeout: 60_000 },
  );
}

async function lockWaiting(tx: Tx, method: RefundMethod) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Refund" WHERE method = ${method} AND state = 'CREATED'
    ORDER BY "createdAt", id LIMIT ${mostRefunds} FOR UPDATE SKIP LOCKED`;
  const locked = [];
  for (const { id } of rows) locked.push(await lockRefund(tx, id));
  return locked;
}
