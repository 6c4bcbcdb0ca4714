import { fairClosing } from "#domain/desk-hours.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { changeSpeaker, lockOpenHandOff } from "../rows/hand-off/change-speaker.ts";
import { keepMessage } from "../rows/hand-off/hand-off-message.ts";
import { reviveDeskNotices } from "../rows/notice/desk-notices.ts";
import type { ReplyToken } from "./reply-token.ts";

/** What a student wrote to the desk. */
export interface StudentWords {
  studentId: string;
  lineUserId: string;
  /** Of the webhook event: the same words again are kept once. */
  eventId: string;
  lineMessageId: string | null;
  text: string;
  /** Unused, for the bot says nothing. */
  reply: ReplyToken | undefined;
}

/**
 * Keeps what she writes while a person has the word. An answer that could not reach her before may go out by the reply token of these
 * words.
 * @returns false when the talk is over: the bot has to answer
 */
export async function keepWords(
  deps: Pick<Deps, "db" | "now" | "seal">,
  { studentId, lineUserId, text, reply, ...event }: StudentWords,
): Promise<boolean> {
  return deps.db.$transaction(async (tx) => {
    const handOff = await lockOpenHandOff(tx, studentId);
    if (await isKept(tx, event.eventId)) return true;
    if (!handOff) return false;
    const at = deps.now();
    await keepMessage(tx, deps.seal, {
      ...{ ...event, author: "student", text, at, handOffId: handOff.id },
      ...(reply && { replyToken: reply.token, replyUntil: reply.until }),
    });
    const unanswered = handOff.unansweredSince === null && { unansweredSince: at, dueAt: fairClosing(at) };
    await changeSpeaker(tx, handOff, {
      ...{ event: "wrote", at, actor: `student:${studentId}` },
      data: { ...unanswered },
    });
    await reviveDeskNotices(tx, lineUserId, at);
    return true;
  });
}

async function isKept(tx: Tx, eventId: string): Promise<boolean> {
  return (await tx.handOffMessage.count({ where: { eventId } })) > 0;
}

/** She took a message back: the desk does not see it any more. */
export async function dropUnsentWords(
  { db }: Pick<Deps, "db">,
  lineUserId: string,
  lineMessageId: string,
): Promise<void> {
  await db.handOffMessage.deleteMany({ where: { lineMessageId, handOff: { student: { lineUserId } } } });
}
