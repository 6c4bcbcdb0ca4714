import type { Deps } from "../ports/deps.ts";

/** The student wants the bot back. Without an open request nothing changes. */
export async function leaveHandOff({ db, now }: Pick<Deps, "db" | "now">, studentId: string): Promise<void> {
  const data = { endedAt: now(), endedBy: `student:${studentId}` };
  await db.handOff.updateMany({ where: { studentId, endedAt: null }, data });
}
