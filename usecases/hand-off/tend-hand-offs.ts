import { fairClosing } from "#domain/desk-hours.ts";
import type { HandOff } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { changeSpeaker, lockHandOff, type SpeakerChange } from "../rows/hand-off/change-speaker.ts";
import { enqueueDeskNotice } from "../rows/notice/enqueue-notice.ts";

/**
 * Looks after talks whose time has come. Words that nobody answered in the hours that the desk had for them stay in the queue for the next one, from then on that of
 * iPASS, and she is told so once; where the desk had the last word, the bot takes over again.
 * @returns how many
 */
export async function tendHandOffs({ db, now }: Pick<Deps, "db" | "now">, limit = 100): Promise<number> {
  const due = await db.handOff.findMany({
    where: { endedAt: null, dueAt: { lte: now() } },
    select: { id: true },
    orderBy: { dueAt: "asc" },
    take: limit,
  });
  for (const { id } of due) await db.$transaction((tx) => tend(tx, id, now()));
  return due.length;
}

async function tend(tx: Tx, id: string, at: Date): Promise<void> {
  const handOff = await lockHandOff(tx, id);
  if (!handOff || handOff.endedAt || handOff.dueAt > at) return;
  const actor = "system";
  if (handOff.unansweredSince === null) {
    await changeSpeaker(tx, handOff, { event: "fellSilent", at, actor });
    return;
  }
  const data = { takenAt: null, dueAt: fairClosing(at), toldAt: handOff.toldAt ?? at };
  if (handOff.schoolCode === null) await changeSpeaker(tx, handOff, { event: "timedOut", at, actor, data });
  else await passOn(tx, handOff, { at, actor, data });
  if (!handOff.toldAt) await tell(tx, handOff, at);
}

/** A school that let a day pass may let more pass: from now on iPASS answers. */
async function passOn(tx: Tx, handOff: HandOff, { at, actor, data }: Omit<SpeakerChange, "event">) {
  const { id: subject, schoolCode } = handOff;
  await changeSpeaker(tx, handOff, {
    event: "passedOn",
    at,
    actor,
    data: { ...data, takenBy: null, schoolCode: null },
  });
  await appendAudit(tx, { at, actor, action: "handOff.pass", subject, details: { from: schoolCode } });
}

async function tell(tx: Tx, { id: handOffId, studentId, schoolCode }: HandOff, at: Date): Promise<void> {
  const { lineUserId } = await tx.student.findUniqueOrThrow({ where: { id: studentId } });
  const data = { handOffId, passedOn: schoolCode !== null };
  await enqueueDeskNotice(tx, { kind: "nobodyYet", lineUserId, at, data });
}
