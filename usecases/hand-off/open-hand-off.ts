import type { SchoolNames } from "#domain/school-name.ts";
import type { Deps } from "../ports/deps.ts";
import { changeSpeaker, lockOpenHandOff, openHandOff } from "../rows/hand-off/change-speaker.ts";

/** Whether the bot is to keep quiet towards this student. */
export async function waitsForPerson(
  { db }: Pick<Deps, "db">,
  studentId: string | undefined,
): Promise<boolean> {
  return studentId !== undefined && (await openHandOff(db, studentId)) !== null;
}

/** The school at whose desk the student waits; null for iPASS. */
export async function deskAsked(
  { db }: Pick<Deps, "db">,
  studentId: string | undefined,
): Promise<SchoolNames | null> {
  const open = studentId ? await openHandOff(db, studentId) : null;
  if (!open?.schoolCode) return null;
  return db.school.findUniqueOrThrow({
    where: { code: open.schoolCode },
    select: { name: true, englishName: true },
  });
}

/** The student wants the bot back. Without an open talk nothing changes. */
export async function leaveHandOff({ db, now }: Pick<Deps, "db" | "now">, studentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = await lockOpenHandOff(tx, studentId);
    const actor = `student:${studentId}`;
    if (open) await changeSpeaker(tx, open, { event: "studentEnded", at: now(), actor });
  });
}

/** Whether the last answer of the talk that ended last told her already that the bot is back. */
export async function wasToldOfTheEnd({ db }: Pick<Deps, "db">, studentId: string): Promise<boolean> {
  const last = await db.handOff.findFirst({ where: { studentId }, orderBy: { requestedAt: "desc" } });
  return last?.farewell ?? false;
}
