import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { printableBill } from "./printable-bill.ts";

/**
 * Writes down that a student is given a link which opens her bill without a session.
 * @throws DomainError not_found, bill_not_open
 */
export async function noteBillLink(
  deps: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<void> {
  await printableBill(deps, studentId, serial);
  const record = { at: deps.now(), actor: `student:${studentId}`, action: "bill.link", subject: serial };
  await deps.db.$transaction((tx) => appendAudit(tx, record));
}
