import type { BotDeps } from "../bot-deps.ts";
import { type Conversation, newConversation } from "../dialog/conversation.ts";
import type { StudentWork } from "../inbox/types.ts";
import { behindPerson, withoutPerson } from "./hand-off.ts";
import { choicesOfRow, isCurrent, isOver, rebuild } from "./rebuild.ts";
import type { StudentAccess } from "./student-access.ts";

/** After so long she may not remember what the last question was. */
const AWAY_MS = 6 * 3_600_000;

/** Where a student is in the dialog. */
export interface Present {
  conversation: Conversation;
  /** She was away long, or her place had to be found anew: she is told where she was. */
  returning: boolean;
}

/** Where the student is in the dialog now. @param freshId of the conversation to begin when there is none to carry on */
export async function currentConversation(
  { now }: Pick<BotDeps, "now">,
  work: StudentWork,
  student: StudentAccess,
  freshId: string,
): Promise<Present> {
  const kept = work.conversation && isCurrent(work.conversation) ? work.conversation : undefined;
  const conversation = kept && (await withoutPerson(student, kept));
  if (conversation && isOver(conversation, work.hasDraft)) return atRest(newConversation(freshId));
  // A form that was begun on the page is taken up like one of the chat.
  if (conversation && !(conversation.state === "idle" && work.hasDraft))
    return { conversation, returning: conversation.state !== "idle" && isAway(now(), conversation) };
  // Her form knows best; without one, what the row of an older dialog holds.
  const choices = work.hasDraft ? await student.choicesOfForm() : oldChoices(work);
  const rebuilt = rebuild(freshId, choices);
  if (!conversation && (await student.waitsForPerson())) return atRest(behindPerson(rebuilt));
  if (rebuilt.state === "idle") return atRest(newConversation(work.conversation?.id ?? freshId));
  const { unsaid } = conversation?.context ?? {};
  return {
    conversation: { ...rebuilt, context: { ...rebuilt.context, ...(unsaid && { unsaid }) } },
    returning: true,
  };
}

function oldChoices({ conversation }: StudentWork) {
  return conversation ? choicesOfRow(conversation) : {};
}

function isAway(now: Date, { context: { at } }: Conversation): boolean {
  return at !== undefined && now.getTime() - at > AWAY_MS;
}

function atRest(conversation: Conversation): Present {
  return { conversation, returning: false };
}
