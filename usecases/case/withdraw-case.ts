import type { Deps } from "../ports/deps.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { withdraw } from "../rows/withdrawal/withdraw.ts";

/**
 * A student takes back what she sent, as long as it is neither paid nor approved. Doing so again changes nothing.
 * @throws DomainError not_found, linked_case, case_in_force, payment_in_progress, rate_limited, illegal_transition
 */
export async function withdrawCase(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudent(tx, studentId);
    await withdraw(tx, await lockCase(tx, await ownedCaseId(tx, studentId, serial)), now());
  }, patience);
}
