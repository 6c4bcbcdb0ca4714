import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { nextSpeaker, type Speaker, type SpeakerEvent } from "#domain/hand-off/speaker.ts";
import type { HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** The student's talk with a person that nobody has ended; null while the bot speaks to her. */
export function openHandOff(tx: Tx, studentId: string): Promise<HandOff | null> {
  return tx.handOff.findFirst({ where: { studentId, endedAt: null } });
}

/** The same, with its row locked, so that whatever is done to it happens one after another. */
export async function lockOpenHandOff(tx: Tx, studentId: string): Promise<HandOff | null> {
  const found = await openHandOff(tx, studentId);
  if (!found) return null;
  const locked = await lockHandOff(tx, found.id);
  return locked?.endedAt === null ? locked : null;
}

/** @returns null when there is none, also of an id that is none */
export async function lockHandOff(tx: Tx, id: string): Promise<HandOff | null> {
  if (!z.uuid().safeParse(id).success) return null;
  await tx.$queryRaw`select 1 from "HandOff" where id = ${id}::uuid for update`;
  return tx.handOff.findUnique({ where: { id } });
}

export interface SpeakerChange {
  event: SpeakerEvent;
  at: Date;
  /** `staff:<id>`, `student:<id>` or `system` */
  actor: string;
  data?: Omit<Prisma.HandOffUncheckedUpdateInput, "speaker" | "lastAt" | "endedAt" | "endedBy">;
}

/**
 * The one place that changes who speaks to a student. Callers hold the lock of the row.
 * @throws DomainError hand_off_over when the event cannot happen any more
 */
export async function changeSpeaker(
  tx: Tx,
  handOff: Pick<HandOff, "id" | "speaker" | "endedAt">,
  { event, at, actor, data = {} }: SpeakerChange,
): Promise<HandOff> {
  const speaker = nextSpeaker(handOff.endedAt ? "bot" : (handOff.speaker as Speaker), event);
  if (!speaker) throw new DomainError("hand_off_over");
  const end = speaker === "bot" ? { endedAt: at, endedBy: actor, unansweredSince: null } : {};
  return tx.handOff.update({ where: { id: handOff.id }, data: { ...data, speaker, lastAt: at, ...end } });
}
