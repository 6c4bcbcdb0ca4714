import type { messagingApi } from "@line/bot-sdk";
import type { Answer } from "./answer.ts";
import { type Frame, frameIn, type Surroundings } from "./frame.ts";
import type { Part } from "./part.ts";
import { partMessages } from "./part-messages.ts";
import { quickReplies } from "./quick-replies.ts";

/** LINE takes no more messages in one request. */
const MOST = 5;

/** The LINE messages of an answer; what can be tapped next hangs on the last one. */
export function buildAnswer(
  { language, conversationId, state, asksPhoto = false, parts }: Answer,
  surroundings: Surroundings,
): messagingApi.Message[] {
  const frame = frameIn(language, { ...surroundings, conversationId });
  const messages = fitting(parts).map((part) => buildOne(frame, part));
  const last = messages.at(-1);
  if (last && parts.at(-1)?.kind !== "notInGroups") last.quickReply = quickReplies(frame, state, asksPhoto);
  return messages;
}

/** The last ones; what she was not told before comes first, and comes along whatever is left out. */
function fitting(parts: Part[]): Part[] {
  const told = parts.filter(isMissed);
  return [...told, ...parts.filter((part) => !isMissed(part)).slice(told.length - MOST)];
}

function isMissed({ kind }: Part): boolean {
  return kind === "missed" || kind === "deskWords";
}

function buildOne(frame: Frame, part: Part): messagingApi.Message {
  // The builder found under part.kind takes that very thing; the compiler cannot follow the pairing.
  const build = partMessages[part.kind] as (frame: Frame, part: Part) => messagingApi.Message;
  return build(frame, part);
}
