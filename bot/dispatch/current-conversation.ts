import type { BotDeps } from "../bot-deps.ts";
import { type Conversation, newConversation } from "../dialog/conversation.ts";
import type { StudentWork } from "../inbox/types.ts";
import { behindPerson, withoutPerson } from "./hand-off.ts";
import { choicesOfRow, isChoosing, isCurrent, isOver, rebuild } from "./rebuild.ts";
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
  const outrun = conversation !== undefined && (await wasOutrun(student, conversation));
  if (conversation && (isOver(conversation, work.hasDraft) || (outrun && !work.hasDraft)))
    return atRest(stillBehindPerson(conversation, newConversation(freshId)));
  // A form that was begun, or went further, on the page is taken up like one of the chat.
  const pageAhead = work.hasDraft && (outrun || conversation?.state === "idle");
  if (conversation && !pageAhead) return { conversation, returning: comesBack(now(), conversation) };
  // Her form knows best; without one, what the row of an older dialog holds.
  const choices = work.hasDraft ? await student.choicesOfForm() : oldChoices(work);
  if (conversation && outrun && !choices.category)
    return { conversation, returning: comesBack(now(), conversation) };
  // A button of the question that the page has answered stays good.
  const rebuilt = rebuild(outrun ? conversation.id : freshId, choices);
  if (conversation?.state === "withHuman" || (!conversation && (await student.waitsForPerson())))
    return atRest(behindPerson(rebuilt));
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

/** What she sends on the page while she waits does not take the word from the person. */
function stillBehindPerson({ state }: Conversation, next: Conversation): Conversation {
  return state === "withHuman" ? behindPerson(next) : next;
}

/** She chose or sent on the page what the chat still asks about. */
async function wasOutrun({ wentOn }: StudentAccess, conversation: Conversation): Promise<boolean> {
  const { at } = conversation.context;
  return at !== undefined && isChoosing(conversation) && (await wentOn(new Date(at)));
}

/** While a person has the word nothing of hers was interrupted. */
function comesBack(now: Date, conversation: Conversation): boolean {
  return !["idle", "withHuman"].includes(conversation.state) && isAway(now, conversation);
}

function isAway(now: Date, { context: { at } }: Conversation): boolean {
  return at !== undefined && now.getTime() - at > AWAY_MS;
}

function atRest(conversation: Conversation): Present {
  return { conversation, returning: false };
}
