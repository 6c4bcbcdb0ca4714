import type { Language } from "#domain/language.ts";
import type { DialogState } from "../dialog/conversation.ts";
import type { Part } from "./part.ts";

/** An answer before it becomes LINE messages. */
export interface Answer {
  language: Language;
  /** Carried by the buttons. */
  conversationId: string;
  /** Decides the quick replies. */
  state: DialogState;
  /** Camera and album are one tap away. */
  asksPhoto?: boolean;
  parts: Part[];
}
