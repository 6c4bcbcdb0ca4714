import type { Deps } from "../ports/deps.ts";
import { openHandOff } from "./open-hand-off.ts";

/** Whether the bot is to keep quiet towards this student. */
export async function waitsForPerson(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string | undefined,
): Promise<boolean> {
  return studentId !== undefined && (await openHandOff(db, studentId, now())) !== null;
}
