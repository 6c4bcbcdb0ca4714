import type { DialogEvent } from "./event.ts";
import { type FaqTopic, faqTopics } from "./faq-topic.ts";

/** Version of the data below. Buttons live in the chat for years: an older version is answered, never obeyed. */
const VERSION = "v1";
/** Stands for the conversation in buttons that hold at any time, such as those of the rich menu. */
const ANY = "-";
const QUESTION = "faq:";
const WITHDRAW = "withdraw:";

/** Buttons that hold in any conversation. */
const anytime = {
  apply: { type: "applyAsked" },
  status: { type: "statusAsked" },
  bill: { type: "billAsked" },
  fees: { type: "feesAsked" },
  help: { type: "helpAsked" },
  faq: { type: "faqAsked" },
  neighbours: { type: "neighbourAsked" },
  paper: { type: "paperAsked" },
  withdraw: { type: "withdrawAsked" },
  human: { type: "humanAsked" },
  bot: { type: "botAsked" },
  zh: { type: "languageChosen", language: "zh-TW" },
  en: { type: "languageChosen", language: "en" },
} as const satisfies Record<string, DialogEvent>;

/** Buttons of one conversation. */
const bound = {
  anotherCard: { type: "anotherCard" },
  agree: { type: "agreed" },
  refuse: { type: "refused" },
  lost: { type: "cardStateChosen", cardState: "LOST" },
  present: { type: "cardStateChosen", cardState: "PRESENT" },
  newCard: { type: "lostOptionChosen", option: "NEW_CARD" },
  refund: { type: "lostOptionChosen", option: "REFUND" },
  nothing: { type: "lostOptionChosen", option: "NOTHING" },
  damaged: { type: "reasonChosen", reason: "DAMAGED" },
  reported: { type: "reasonChosen", reason: "ALREADY_REPORTED" },
  other: { type: "reasonChosen", reason: "OTHER" },
  elsewhere: { type: "reportedElsewhere" },
  edit: { type: "editAsked" },
  editCardState: { type: "choiceReopened", choice: "cardState" },
  editOption: { type: "choiceReopened", choice: "option" },
  back: { type: "wentBack" },
  cancel: { type: "cancelAsked" },
  cancelYes: { type: "cancelConfirmed" },
  cancelNo: { type: "cancelDeclined" },
  restart: { type: "restartAsked" },
  restartYes: { type: "restartConfirmed" },
  withdrawYes: { type: "withdrawConfirmed" },
  withdrawNo: { type: "cancelDeclined" },
} as const satisfies Record<string, DialogEvent>;

type AnytimeButton = keyof typeof anytime;
type BoundButton = keyof typeof bound;
export type Button = AnytimeButton | BoundButton;

/** `v1|<conversation>|<button>`; at most 300 characters are allowed, these have under 40. */
export function postbackData(button: Button, conversationId: string): string {
  return [VERSION, button in anytime ? ANY : conversationId, button].join("|");
}

/** The button of one question of the FAQ; it holds in any conversation. */
export function questionData(topic: FaqTopic): string {
  return [VERSION, ANY, QUESTION + topic].join("|");
}

/** The button that asks about taking back one case; it holds in any conversation. */
export function withdrawData(serial: string): string {
  return [VERSION, ANY, WITHDRAW + serial].join("|");
}

/** What a tap means now; a button of another conversation, version or program is an old one. */
export function parsePostback(data: string, conversationId: string): DialogEvent {
  const [version, conversation, button] = data.split("|");
  if (version !== VERSION || button === undefined) return { type: "oldButtonTapped" };
  if (conversation === ANY && Object.hasOwn(anytime, button)) return anytime[button as AnytimeButton];
  if (conversation === conversationId && Object.hasOwn(bound, button)) return bound[button as BoundButton];
  if (conversation === ANY && button.startsWith(WITHDRAW))
    return { type: "withdrawAsked", serial: button.slice(WITHDRAW.length) };
  const topic = conversation === ANY && faqTopics.find((known) => QUESTION + known === button);
  return topic ? { type: "questionAsked", topic } : { type: "oldButtonTapped" };
}
