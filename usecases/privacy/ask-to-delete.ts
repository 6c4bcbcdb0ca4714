import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { dropLoose, forgetIfOver } from "./forget-student.ts";
import { goesNow, type StoredRow, storedData } from "./stored-data.ts";

export interface DeletionResult {
  requestedAt: Date;
  removed: StoredRow[];
  kept: StoredRow[];
  openCases: string[];
  /** Nothing but what the law keeps is left; else the sweep goes on once no case or notice is under way. */
  finished: boolean;
}

/**
 * Deletes what may go at once. A case under way goes on, since school and iPASS act on it already and money may be on
 * its way; when the last one is over the retention sweep does the rest. All her sessions end.
 */
export async function askToDelete(
  deps: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
): Promise<DeletionResult> {
  const { db, now } = deps;
  return db.$transaction(async (tx) => {
    const at = now();
    const student = await lockStudent(tx, studentId);
    const { rows, openCases } = await storedData(tx, student);
    await appendAudit(tx, { at, actor: `student:${studentId}`, action: "me.delete", subject: studentId });
    await dropLoose(tx, student, at);
    const { deletionRequestedAt } = await tx.student.findUniqueOrThrow({ where: { id: studentId } });
    const requestedAt = deletionRequestedAt ?? at;
    await tx.student.update({
      where: { id: studentId },
      data: { deletionRequestedAt: requestedAt, sessionEpoch: { increment: 1 } },
    });
    const finished = openCases.length === 0 && (await forgetIfOver(tx, deps, studentId));
    return {
      requestedAt,
      removed: rows.filter((row) => goesNow(row, finished)),
      kept: rows.filter((row) => !goesNow(row, finished)),
      openCases,
      finished,
    };
  }, patience);
}
