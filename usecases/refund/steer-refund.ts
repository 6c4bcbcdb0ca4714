import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { giveItemBack } from "../rows/refund/end-refund.ts";
import { lockRefundParts } from "../rows/refund/lock-refund-parts.ts";
import { moveRefund } from "../rows/refund/move-refund.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";

type SteerDeps = Pick<Deps, "db" | "now">;

/**
 * Withdraws a refund before anybody was asked for it.
 * @throws DomainError not_found, illegal_transition
 */
export async function cancelRefund({ db, now }: SteerDeps, staff: Staff, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { refund, item } = await lockRefundParts(tx, id);
    const by = { actor: staffActor(staff), at: now() };
    if (!(await moveRefund(tx, refund, { event: "cancelled", code: "desk", ...by })))
      throw new DomainError("illegal_transition");
    if (item) await giveItemBack(tx, { refund, item }, { ...by, code: "desk" });
    await appendAudit(tx, { ...by, action: "refund.cancel", subject: id });
  });
}

/**
 * Has LINE Pay asked about a refund at once, also where it was asked often enough.
 * @throws DomainError not_found, illegal_transition
 */
export async function askAgain({ db, now }: SteerDeps, staff: Staff, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { refund } = await lockRefundParts(tx, id);
    const open = refund.state === "CREATED" || refund.state === "UNKNOWN";
    if (!open || refund.method !== "LINE_PAY") throw new DomainError("illegal_transition");
    const at = now();
    await tx.refund.update({ where: { id }, data: { attempts: 0, nextAttemptAt: at } });
    await appendAudit(tx, { at, actor: staffActor(staff), action: "refund.retry", subject: id });
  });
}
