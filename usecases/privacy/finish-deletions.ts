import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { forgetStudent } from "./forget-student.ts";

/** Forgets students who asked for it and whose last case is over now, once they were told so. */
export async function finishDeletions(
  deps: Pick<Deps, "db" | "now" | "seal">,
  limit: number,
): Promise<number> {
  const students = await deps.db.student.findMany({
    where: { deletionRequestedAt: { not: null }, cases: { none: whereOpen } },
    select: { id: true },
    take: limit,
  });
  let count = 0;
  for (const { id } of students) if (await deps.db.$transaction((tx) => forgetIfOver(tx, deps, id))) count++;
  return count;
}

/**
 * The same for one student, in the caller's transaction.
 * @returns false while a case is under way, or a notice is on its way to her
 */
export async function forgetIfOver(
  tx: Tx,
  deps: Pick<Deps, "now" | "seal">,
  studentId: string,
): Promise<boolean> {
  const student = await lockStudent(tx, studentId);
  const open = await tx.cardCase.count({ where: { studentId, ...whereOpen } });
  const notices = await tx.notice.count({ where: { lineUserId: student.lineUserId, state: "PENDING" } });
  if (open > 0 || notices > 0) return false;
  await forgetStudent(tx, deps, student);
  return true;
}
