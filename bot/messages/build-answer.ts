import type { messagingApi } from "@line/bot-sdk";
import type { Answer } from "./answer.ts";
import { type Frame, frameIn } from "./frame.ts";
import type { Part } from "./part.ts";
import { partMessages } from "./part-messages.ts";
import { quickReplies } from "./quick-replies.ts";

/** LINE takes no more messages in one request. */
const MOST = 5;

/** The LINE messages of an answer; what can be tapped next hangs on the last one. */
export function buildAnswer(
  { language, conversationId, state, asksPhoto = false, parts }: Answer,
  surroundings: Pick<Frame, "liffUrl" | "notices">,
): messagingApi.Message[] {
  const frame = frameIn(language, { ...surroundings, conversationId });
  const messages = parts.slice(-MOST).map((part) => buildOne(frame, part));
  const last = messages.at(-1);
  if (last && parts.at(-1)?.kind !== "notInGroups") last.quickReply = quickReplies(frame, state, asksPhoto);
  return messages;
}

function buildOne(frame: Frame, part: Part): messagingApi.Message {
  // The builder found under part.kind takes that very thing; the compiler cannot follow the pairing.
  const build = partMessages[part.kind] as (frame: Frame, part: Part) => messagingApi.Message;
  return build(frame, part);
}
