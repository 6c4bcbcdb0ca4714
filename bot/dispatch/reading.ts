import type { Conversation } from "../dialog/conversation.ts";
import type { DialogEvent, Heard } from "../dialog/event.ts";
import { parsePostback } from "../dialog/postback.ts";
import { parseText } from "../dialog/words.ts";
import { LineEvent } from "../webhook/line-event.ts";

/** What an event asks of the bot. */
export type Reading =
  | { kind: "dialog"; event: DialogEvent; follows: boolean }
  | { kind: "groupGreeting" }
  | { kind: "blocked" }
  /** Stored and left alone: unknown types, standby, everything without an answer. */
  | { kind: "ignored" };

const heard: ReadonlySet<string> = new Set(["sticker", "image", "video", "audio", "file", "location"]);
const ignored: Reading = { kind: "ignored" };

/** Reads a stored event in the light of the conversation it belongs to. */
export function readEvent(stored: unknown, conversation: Conversation): Reading {
  const parsed = LineEvent.safeParse(stored);
  if (!parsed.success || parsed.data.mode === "standby") return ignored;
  const event = parsed.data;
  if (event.source?.type !== "user") return inGroup(event);
  if (event.type === "follow") return dialog({ type: "greeted" }, true);
  if (event.type === "unfollow") return { kind: "blocked" };
  if (event.type === "postback" && event.postback)
    return dialog(parsePostback(event.postback.data, conversation.id));
  return event.type === "message" && event.message ? readMessage(event.message, conversation) : ignored;
}

function readMessage(
  { type, text }: { type: string; text?: string | undefined },
  { state }: Conversation,
): Reading {
  if (type === "text" && text !== undefined) return dialog(parseText(text, state));
  return dialog({ type: "notUnderstood", heard: heard.has(type) ? (type as Heard) : "other" });
}

/** Student cards hold personal data: in a group the bot says so when it is first spoken to, and then keeps quiet. */
function inGroup({ type, source }: LineEvent): Reading {
  const spoken = type === "message" || type === "join" || type === "postback";
  return source && spoken ? { kind: "groupGreeting" } : ignored;
}

function dialog(event: DialogEvent, follows = false): Reading {
  return { kind: "dialog", event, follows };
}
