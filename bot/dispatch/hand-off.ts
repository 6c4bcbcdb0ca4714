import { keepWords } from "#usecases/hand-off/keep-words.ts";
import { leaveHandOff } from "#usecases/hand-off/open-hand-off.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import { type DialogEvent, isWritten } from "../dialog/event.ts";
import { stepBack } from "../dialog/trail.ts";
import type { InboxRow, StudentWork } from "../inbox/types.ts";
import { replyTokenOf } from "./deliver.ts";

/** What she types while she waits is meant for the person, unless it clearly asks something of the bot; taps are always for the bot. */
export function isForPerson({ state }: Conversation, event: DialogEvent, spoken: boolean): boolean {
  return state === "withHuman" && spoken && event.type === "notUnderstood" && isWritten(event.heard);
}

/**
 * Keeps what she typed for the person. The bot's silence leaves the reply token to the answer.
 * @returns false when the talk has ended meanwhile
 */
export async function tellPerson(deps: BotDeps, work: StudentWork, row: InboxRow): Promise<boolean> {
  const { studentId, lineUserId } = work;
  const { text, id } = row.event.message ?? {};
  if (!studentId || text === undefined) return false;
  const reply = replyTokenOf(row);
  const words = {
    studentId,
    lineUserId,
    eventId: row.webhookEventId,
    lineMessageId: id ?? null,
    text,
    reply,
  };
  return keepWords(deps, words);
}

/** Puts her into the queue for a person when the dialog does, and takes her out when she talks to the bot again. */
export async function followHandOff(
  deps: BotDeps,
  work: StudentWork,
  before: Conversation,
  after: Conversation,
): Promise<void> {
  if (after.state === "withHuman" && before.state !== "withHuman") {
    const { category } = before.context;
    const { studentId } = await requestHandOff(deps, {
      lineUserId: work.lineUserId,
      state: before.state,
      category,
    });
    work.studentId = studentId;
  }
  if (before.state === "withHuman" && after.state !== "withHuman" && work.studentId)
    await leaveHandOff(deps, work.studentId);
}

export interface PersonAsked {
  waitsForPerson: () => Promise<boolean>;
  /** The person's last words were that the bot is back. */
  toldOfTheEnd: () => Promise<boolean>;
}

/** Where she was before she asked for a person, once that talk is over; she is told so unless the person said it. */
export async function withoutPerson(
  { waitsForPerson, toldOfTheEnd }: PersonAsked,
  conversation: Conversation,
): Promise<Conversation> {
  if (conversation.state !== "withHuman" || (await waitsForPerson())) return conversation;
  const { state, context } = stepBack(conversation);
  const { unsaid = [] } = conversation.context;
  const toSay = (await toldOfTheEnd()) ? unsaid : ([...unsaid, "backFromPerson"] as const);
  return { id: conversation.id, state, context: { ...context, unsaid: toSay } };
}

/** A conversation that had to be found anew while a person has the word: it goes on behind that. */
export function behindPerson({ id, state, context }: Conversation): Conversation {
  const { misses: _misses, ...place } = context;
  return { id, state: "withHuman", context: { misses: 0, trail: [{ ...choices(place), state }] } };
}

function choices({
  trail: _trail,
  unsaid: _unsaid,
  imageSet: _set,
  at: _at,
  ...rest
}: Omit<Conversation["context"], "misses">) {
  return rest;
}
