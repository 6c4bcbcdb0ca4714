import { currentDraft } from "#usecases/draft/current-draft.ts";
import type { BotDeps } from "../bot-deps.ts";
import { type Choices, type Conversation, newConversation } from "../dialog/conversation.ts";
import type { StudentWork } from "../inbox/types.ts";
import { withoutPerson } from "./hand-off.ts";
import { choicesOfForm, choicesOfRow, isCurrent, isOver, rebuild } from "./rebuild.ts";

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
  deps: BotDeps,
  work: StudentWork,
  freshId: string,
): Promise<Present> {
  const kept = work.conversation && isCurrent(work.conversation) ? work.conversation : undefined;
  const conversation = kept && (await withoutPerson(deps, work, kept));
  if (conversation && isOver(conversation, work.hasDraft)) return atRest(newConversation(freshId));
  // A form that was begun on the page is taken up like one of the chat.
  if (conversation && !(conversation.state === "idle" && work.hasDraft))
    return { conversation, returning: conversation.state !== "idle" && isAway(deps, conversation) };
  const choices = await choicesSoFar(deps, work);
  const rebuilt = rebuild(freshId, choices);
  if (rebuilt.state === "idle") return atRest(newConversation(work.conversation?.id ?? freshId));
  const { unsaid } = conversation?.context ?? {};
  return {
    conversation: { ...rebuilt, context: { ...rebuilt.context, ...(unsaid && { unsaid }) } },
    returning: true,
  };
}

/** Her form knows best; without one, what the row of an older dialog holds. */
async function choicesSoFar(
  deps: BotDeps,
  { studentId, hasDraft, conversation }: StudentWork,
): Promise<Choices> {
  if (studentId && hasDraft) return choicesOfForm((await currentDraft(deps, studentId)).fields);
  return conversation ? choicesOfRow(conversation) : {};
}

function isAway({ now }: BotDeps, { context: { at } }: Conversation): boolean {
  return at !== undefined && now().getTime() - at > AWAY_MS;
}

function atRest(conversation: Conversation): Present {
  return { conversation, returning: false };
}
