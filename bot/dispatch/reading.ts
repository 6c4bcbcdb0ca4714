import type { Conversation } from "../dialog/conversation.ts";
import type { DialogEvent, Heard } from "../dialog/event.ts";
import { parsePostback } from "../dialog/postback.ts";
import { parseText } from "../dialog/words.ts";
import type { LineEvent } from "../webhook/line-event.ts";
import { wordsOf } from "../webhook/line-text.ts";
import { readPhoto } from "./read-photo.ts";

/** What an event asks of the bot. */
export type Reading =
  | { kind: "dialog"; event: DialogEvent; follows: boolean; spoken: boolean }
  /** She took a message back. */
  | { kind: "unsent"; messageId: string }
  | { kind: "groupGreeting" }
  | { kind: "blocked" }
  /** Stored and left alone: unknown types, standby, everything without an answer. */
  | { kind: "ignored" };

const heard: ReadonlySet<string> = new Set(["sticker", "image", "video", "audio", "file", "location"]);
const ignored: Reading = { kind: "ignored" };

/** Reads an event in the light of the conversation it belongs to. */
export function readEvent(event: LineEvent, conversation: Conversation): Reading {
  if (event.mode === "standby") return ignored;
  if (event.source?.type !== "user") return inGroup(event);
  if (event.type === "follow") return { ...dialog({ type: "greeted" }), follows: true };
  if (event.type === "unfollow") return { kind: "blocked" };
  if (event.type === "unsend" && event.unsend) return { kind: "unsent", ...event.unsend };
  if (event.type === "postback" && event.postback)
    return dialog(parsePostback(event.postback.data, conversation.id));
  return event.type === "message" && event.message ? readMessage(event.message, conversation) : ignored;
}

function readMessage(message: NonNullable<LineEvent["message"]>, { state, context }: Conversation): Reading {
  const { type, text, id } = message;
  if (type === "text" && text !== undefined) return spoken(parseText(wordsOf({ ...message, text }), state));
  if (type === "image" && id !== undefined) {
    const event = readPhoto(id, message, context);
    return event ? spoken(event) : ignored;
  }
  return spoken({ type: "notUnderstood", heard: heard.has(type) ? (type as Heard) : "other" });
}

/** Student cards hold personal data: in a group the bot says so when it is first spoken to, and then keeps quiet. */
function inGroup({ type, source }: LineEvent): Reading {
  const spoken = type === "message" || type === "join" || type === "postback";
  return source && spoken ? { kind: "groupGreeting" } : ignored;
}

function dialog(event: DialogEvent) {
  return { kind: "dialog", event, follows: false, spoken: false } as const;
}

/** Said into the chat, where a person may be listening, and not tapped. */
function spoken(event: DialogEvent): Reading {
  return { ...dialog(event), spoken: true };
}
