import type { HandOff } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";

/** The student's wait for a person, while nobody has ended it and its time is not over; null without one. */
export function openHandOff(tx: Tx, studentId: string, at: Date): Promise<HandOff | null> {
  return tx.handOff.findFirst({ where: { studentId, endedAt: null, dueAt: { gt: at } } });
}

/** Whether the bot is to keep quiet towards this student. */
export async function waitsForPerson(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string | undefined,
): Promise<boolean> {
  return studentId !== undefined && (await openHandOff(db, studentId, now())) !== null;
}

/** The student wants the bot back. Without an open request nothing changes. */
export async function leaveHandOff({ db, now }: Pick<Deps, "db" | "now">, studentId: string): Promise<void> {
  const data = { endedAt: now(), endedBy: `student:${studentId}` };
  await db.handOff.updateMany({ where: { studentId, endedAt: null }, data });
}

/** Gives students back to the bot whom nobody ended waiting for. @returns how many */
export async function endOverdueHandOffs({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const at = now();
  const { count } = await db.handOff.updateMany({
    where: { endedAt: null, dueAt: { lte: at } },
    data: { endedAt: at, endedBy: "system" },
  });
  return count;
}
