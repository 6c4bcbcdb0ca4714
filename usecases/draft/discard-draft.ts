import type { Deps } from "../ports/deps.ts";
import { lockStudent } from "../rows/student/lock-student.ts";

/** Throws the student's unsubmitted form away; having none is no error. */
export async function discardDraft({ db }: Pick<Deps, "db">, studentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudent(tx, studentId);
    await tx.draft.deleteMany({ where: { studentId } });
  });
}
