import type { Student } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";

/** The student behind a LINE account, made on first sight; safe when chat and page meet her at the same time. */
export async function findOrCreateStudent(
  { db, now }: Pick<Deps, "db" | "now">,
  lineUserId: string,
): Promise<Student> {
  const known = await db.student.findUnique({ where: { lineUserId } });
  if (known) return known;
  await db.student.createMany({ data: { lineUserId, createdAt: now() }, skipDuplicates: true });
  return db.student.findUniqueOrThrow({ where: { lineUserId } });
}

const mark = "gone:";

/** What stands where a LINE account stood before its holder was forgotten. No account of LINE looks like it. */
export function forgottenLineUserId(studentId: string): string {
  return mark + studentId;
}

export function isForgotten(lineUserId: string): boolean {
  return lineUserId.startsWith(mark);
}
