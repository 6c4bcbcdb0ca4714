import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { schoolCaseId } from "../rows/case/case-access.ts";
import { type LockedCase, lockCase } from "../rows/case/lock-case.ts";
import { type SchoolStaff, staffActor } from "../rows/staff/staff.ts";

export interface Decision {
  /** The version that the clerk looked at; without it the newest is meant. */
  version?: number | undefined;
  /** In the clerk's own words. */
  reason?: string | undefined;
}

/**
 * Runs a decision on a case of the own school by one of `decidingRoles`, as its route has checked, locked, in one transaction with its entry in the trail.
 * @param decide returns false when the case is already as wished; then nothing is written
 * @throws DomainError not_found, and what `decide` throws
 */
export async function decideCase(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  { serial, action }: { serial: string; action: string },
  decide: (tx: Tx, cardCase: LockedCase, at: Date) => Promise<boolean>,
): Promise<void> {
  const id = await schoolCaseId(deps, staff, serial);
  await deps.db.$transaction(async (tx) => {
    const at = deps.now();
    const changed = await decide(tx, await lockCase(tx, id), at);
    if (changed) await appendAudit(tx, { at, actor: staffActor(staff), action, subject: serial });
  });
}
