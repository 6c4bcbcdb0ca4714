import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { type LockedCase, requireVersion } from "../rows/case/lock-case.ts";
import { type SchoolStaff, staffActor, staffWords } from "../rows/staff/staff.ts";
import { type Decision, decideCase } from "./decide-case.ts";

/**
 * Approves a case of the own school and queues the notice. Approving an approved case changes nothing, so a
 * double click is harmless, and so are two approvers at once.
 * @throws DomainError validation_failed for words with a personal number, not_found, stale_version, illegal_transition
 */
export async function approveCase(
  deps: Pick<Deps, "db" | "now">,
  staff: SchoolStaff,
  serial: string,
  decision: Decision,
): Promise<void> {
  await decideCase(deps, staff, { serial, action: "case.approve" }, (tx, cardCase, at) =>
    approveLocked(tx, cardCase, { ...decision, at, staff }),
  );
}

/** @returns false when it was approved before */
export async function approveLocked(
  tx: Tx,
  cardCase: LockedCase,
  { version, reason, at, staff }: Decision & { at: Date; staff: SchoolStaff },
): Promise<boolean> {
  if (cardCase.review === "APPROVED") return false;
  requireVersion(cardCase, version);
  const words = staffWords(reason);
  await changeCase(tx, cardCase, "approved", {
    actor: staffActor(staff),
    at,
    fields: { returnReasons: [] },
    notice: { kind: "caseApproved" },
    ...(words && { details: { reason: words } }),
  });
  return true;
}
