import { currentDraft } from "#usecases/draft/current-draft.ts";
import type { BotDeps } from "../bot-deps.ts";
import { type Conversation, newConversation } from "../dialog/conversation.ts";
import type { StudentWork } from "../inbox/types.ts";
import { isCurrent, isOver, rebuild } from "./rebuild.ts";

/** Where the student is in the dialog now. @param freshId of the conversation to begin when there is none to carry on */
export async function currentConversation(
  deps: BotDeps,
  { conversation, hasDraft, studentId }: StudentWork,
  freshId: string,
): Promise<Conversation> {
  if (conversation && isCurrent(conversation))
    return isOver(conversation, hasDraft) ? newConversation(freshId) : conversation;
  if (!hasDraft || !studentId) return newConversation(conversation?.id ?? freshId);
  const { fields } = await currentDraft(deps, studentId);
  return rebuild(freshId, fields);
}
