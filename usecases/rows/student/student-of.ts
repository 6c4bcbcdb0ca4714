import type { Student } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";

/** The student behind a LINE account, made on first sight; safe when chat and page meet her at the same time. */
export async function studentOf({ db, now }: Pick<Deps, "db" | "now">, lineUserId: string): Promise<Student> {
  const known = await db.student.findUnique({ where: { lineUserId } });
  if (known) return known;
  await db.student.createMany({ data: { lineUserId, createdAt: now() }, skipDuplicates: true });
  return db.student.findUniqueOrThrow({ where: { lineUserId } });
}
