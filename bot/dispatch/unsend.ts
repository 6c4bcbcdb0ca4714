import { dropUnsentWords } from "#usecases/hand-off/keep-words.ts";
import { type UnsentPhoto, unsendPhoto } from "#usecases/photo/unsend-photo.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Conversation, Unsaid } from "../dialog/conversation.ts";
import type { Outcome } from "../inbox/types.ts";

const notes = { deleted: "photoUnsent", kept: "photoKept" } as const satisfies Record<
  NonNullable<UnsentPhoto>,
  Unsaid
>;

/** A message taken back cannot be answered: what became of its photo is said in the next answer. */
export async function unsend(
  deps: BotDeps,
  lineUserId: string,
  conversation: Conversation,
  messageId: string,
): Promise<Outcome> {
  await dropUnsentWords(deps, lineUserId, messageId);
  const became = await unsendPhoto(deps, lineUserId, messageId);
  if (!became) return { conversation: undefined, answer: undefined };
  const unsaid = [...new Set([...(conversation.context.unsaid ?? []), notes[became]])];
  return {
    conversation: { ...conversation, context: { ...conversation.context, unsaid } },
    answer: undefined,
  };
}
