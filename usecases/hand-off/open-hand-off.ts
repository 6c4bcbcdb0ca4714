import type { HandOff } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";

/** The student's wait for a person, while nobody has ended it and its time is not over; null without one. */
export function openHandOff(tx: Tx, studentId: string, at: Date): Promise<HandOff | null> {
  return tx.handOff.findFirst({ where: { studentId, endedAt: null, dueAt: { gt: at } } });
}
