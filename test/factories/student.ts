import { randomBytes } from "node:crypto";
import type { Language } from "#domain/language.ts";
import type { Student } from "#prisma/generated/client.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";

/** An id as LINE gives them out. */
export function aLineUserId(): string {
  return `U${randomBytes(16).toString("hex")}`;
}

export async function aStudent(
  deps: Pick<Deps, "db" | "now">,
  { lineUserId = aLineUserId(), language = "zh-TW" }: { lineUserId?: string; language?: Language } = {},
): Promise<Student> {
  const student = await findOrCreateStudent(deps, lineUserId);
  return deps.db.student.update({ where: { id: student.id }, data: { language } });
}
