import type { messagingApi } from "@line/bot-sdk";
import type { BillView, CaseView } from "#domain/case/case-view.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import { type Button, postbackData, withdrawData } from "../dialog/postback.ts";
import { type Texts, textsIn } from "./texts/index.ts";

/** What every message of one answer is built with. */
export interface Frame {
  language: Language;
  texts: Texts;
  /** A term of the glossary, or a sentence of the domain, in her language. */
  say: (words: Localized) => string;
  conversationId: string;
  /** Base of links into the student pages, without trailing slash. */
  liffUrl: string;
  /** The notices by language and version; undefined for a version that is not known. */
  notices: (version: string, language: string) => readonly string[] | undefined;
  /** Where LINE fetches a picture of a bill; undefined where it could not. */
  billPicture: (bill: Pick<BillView, "serial" | "dueDate">) => string | undefined;
  /** Words that are kept sealed. */
  open: (sealed: string) => string;
}

/** What a frame is made in; without `open` nothing sealed can be said, without `billPicture` no bill is shown as one. */
export type Surroundings = Pick<Frame, "liffUrl" | "notices"> & Partial<Pick<Frame, "open" | "billPicture">>;

/** A frame in a language. */
export function frameIn(language: Language, around: Surroundings & Pick<Frame, "conversationId">): Frame {
  return {
    open: noneSealed,
    billPicture: () => undefined,
    ...around,
    language,
    texts: textsIn(language),
    say: (words) => inLanguage(words, language),
  };
}

/** The school of a case in her language. */
export function schoolSaid(
  { language }: Pick<Frame, "language">,
  { schoolName: name, schoolEnglishName: englishName }: Pick<CaseView, "schoolName" | "schoolEnglishName">,
): string {
  return schoolNameIn({ name, englishName }, language);
}

/** A button of a card; what it says appears in the chat as if the student had typed it. */
export function tap({ texts, conversationId }: Frame, button: Button): messagingApi.PostbackAction {
  const [label] = texts.buttons[button];
  return { type: "postback", label, data: postbackData(button, conversationId), displayText: label };
}

/** A button of a card that asks about taking one case back. */
export function tapWithdraw({ texts: { withdraw } }: Frame, serial: string): messagingApi.PostbackAction {
  return {
    type: "postback",
    label: withdraw.button,
    data: withdrawData(serial),
    displayText: withdraw.button,
  };
}

/** The same as a quick reply, with its short label. */
export function quick({ texts, conversationId }: Frame, button: Button): messagingApi.QuickReplyItem {
  const [label, short] = texts.buttons[button];
  const data = postbackData(button, conversationId);
  return { type: "action", action: { type: "postback", label: short ?? label, data, displayText: label } };
}

function noneSealed(): never {
  throw new Error("sealed words cannot be said here");
}
