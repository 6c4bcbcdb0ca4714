import type { messagingApi } from "@line/bot-sdk";
import type { Language } from "#domain/language.ts";
import { type Button, postbackData } from "../dialog/postback.ts";
import type { Texts } from "./texts/index.ts";

/** What every message of one answer is built with. */
export interface Frame {
  language: Language;
  texts: Texts;
  conversationId: string;
  /** Base of links into the student pages, without trailing slash. */
  liffUrl: string;
  /** The notices by language and version; undefined for a version that is not known. */
  notices: (version: string, language: string) => readonly string[] | undefined;
}

/** A button of a card; what it says appears in the chat as if the student had typed it. */
export function tap({ texts, conversationId }: Frame, button: Button): messagingApi.PostbackAction {
  const [label] = texts.buttons[button];
  return { type: "postback", label, data: postbackData(button, conversationId), displayText: label };
}

/** The same as a quick reply, with its short label. */
export function quick({ texts, conversationId }: Frame, button: Button): messagingApi.QuickReplyItem {
  const [label, short] = texts.buttons[button];
  const data = postbackData(button, conversationId);
  return { type: "action", action: { type: "postback", label: short ?? label, data, displayText: label } };
}
