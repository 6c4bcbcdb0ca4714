import type { RefundWay } from "#domain/codes.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { beginSurplusRefund } from "../rows/refund/begin-refund.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

export interface RefundOrder {
  receiptId: string;
  /** Whole NT$; all that can be given back when absent. */
  amount?: number | undefined;
  /** The way it came by LINE Pay, else the way that she chose, when absent. */
  method?: RefundWay | undefined;
  /** What the operator saw that can be given back. */
  available?: number | undefined;
}

/**
 * Begins to give money back that was paid beyond a bill. What goes by LINE Pay is sent by the worker a moment later.
 * @throws DomainError not_found, refund_differs, refund_not_available, refund_under_way
 */
export async function startRefund(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { available, ...order }: RefundOrder,
): Promise<Refund> {
  return db.$transaction(async (tx) => {
    const by = { actor: staffActor(staff), at: now() };
    const refund = await beginSurplusRefund(tx, order, by, available);
    const details = { amount: refund.amount, method: refund.method };
    await appendAudit(tx, { ...by, action: "refund.start", subject: refund.id, details });
    return refund;
  });
}
