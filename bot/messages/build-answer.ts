import type { messagingApi } from "@line/bot-sdk";
import type { Answer } from "./answer.ts";
import type { Frame } from "./frame.ts";
import { quickReplies } from "./quick-replies.ts";
import type { Say } from "./say.ts";
import { sayMessages } from "./say-messages.ts";
import { textsIn } from "./texts/index.ts";

/** LINE takes no more messages in one request. */
const MOST = 5;

/** The LINE messages of an answer; what can be tapped next hangs on the last one. */
export function buildAnswer(
  { language, conversationId, state, asksPhoto = false, says }: Answer,
  surroundings: Pick<Frame, "liffUrl" | "notices">,
): messagingApi.Message[] {
  const frame: Frame = { ...surroundings, language, conversationId, texts: textsIn(language) };
  const messages = says.slice(-MOST).map((said) => buildOne(frame, said));
  const last = messages.at(-1);
  if (last && says.at(-1)?.say !== "notInGroups") last.quickReply = quickReplies(frame, state, asksPhoto);
  return messages;
}

function buildOne(frame: Frame, said: Say): messagingApi.Message {
  // The builder found under said.say takes that very thing; the compiler cannot follow the pairing.
  const build = sayMessages[said.say] as (frame: Frame, said: Say) => messagingApi.Message;
  return build(frame, said);
}
