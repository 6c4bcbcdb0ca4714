import { type Language, languageFrom } from "#domain/language.ts";
import type { Deps } from "../ports/deps.ts";

export interface SignedInStudent {
  id: string;
  lineUserId: string;
  language: Language;
}

/** The student of a session; undefined once her data were deleted, or she asked for it after the session began. */
export async function signedInStudent(
  { db }: Pick<Deps, "db">,
  { studentId, epoch }: { studentId: string; epoch: number },
): Promise<SignedInStudent | undefined> {
  const student = await db.student.findUnique({ where: { id: studentId, sessionEpoch: epoch } });
  return student
    ? { id: student.id, lineUserId: student.lineUserId, language: languageFrom(student.language) }
    : undefined;
}
