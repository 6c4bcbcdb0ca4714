import { leaveHandOff } from "#usecases/hand-off/open-hand-off.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { DialogEvent } from "../dialog/event.ts";
import { stepBack } from "../dialog/trail.ts";
import type { StudentWork } from "../inbox/types.ts";

/** What she types while she waits is meant for the person, unless it clearly asks something of the bot; taps are always for the bot. */
export function isForPerson({ state }: Conversation, { type }: DialogEvent, spoken: boolean): boolean {
  return state === "withHuman" && spoken && type !== "botAsked";
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

/** Where she was before she asked for a person, once that wait is over. */
export async function withoutPerson(
  waits: () => Promise<boolean>,
  conversation: Conversation,
): Promise<Conversation> {
  if (conversation.state !== "withHuman" || (await waits())) return conversation;
  const { state, context } = stepBack(conversation);
  const { unsaid = [] } = conversation.context;
  return { id: conversation.id, state, context: { ...context, unsaid: [...unsaid, "backFromPerson"] } };
}
