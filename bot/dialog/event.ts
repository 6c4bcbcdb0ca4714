import type { CardState, LostOption, ReissueReason } from "#domain/category.ts";
import type { Language } from "#domain/language.ts";
import type { Aside, FaqTopic, Neighbour, OtherIssuer } from "./faq-topic.ts";

/** What came instead of an answer; `numbers` is a text that holds a personal number, `emoji` one of emoji alone. */
export type Heard =
  | "text"
  | "numbers"
  | "emoji"
  | "sticker"
  | "image"
  | "video"
  | "audio"
  | "file"
  | "location"
  | "other";

/** Whether there are words that a person can be given. */
export function isWritten(heard: Heard): boolean {
  return heard === "text" || heard === "numbers" || heard === "emoji";
}

/** A picture in the chat. */
export interface SentPhoto {
  /** Under which LINE keeps its bytes. */
  messageId: string;
  /** Id of the set of pictures that it was sent with. */
  imageSet?: string | undefined;
  /** It stands for several that were sent at once; the others are left alone. */
  several: boolean;
  /** Handed over by a page with an address of its own: LINE does not have its bytes. */
  external: boolean;
}

/** What the student did, already parsed from a webhook event. */
export type DialogEvent =
  | { type: "greeted" }
  /** `option` is what she wants done about a lost card, `asides` what she asks in the same message. */
  | { type: "applyAsked"; cardState?: CardState; option?: LostOption; asides?: readonly Aside[] }
  /** The card that she took for lost is there again. */
  | { type: "cardFound" }
  /** She has an open case; this is about another card. */
  | { type: "anotherCard" }
  | { type: "agreed" }
  | { type: "refused" }
  | { type: "cardStateChosen"; cardState: CardState }
  | { type: "lostOptionChosen"; option: LostOption }
  | { type: "reasonChosen"; reason: ReissueReason }
  /** The loss was reported from another account or on paper; the submission checks it by her number. */
  | { type: "reportedElsewhere" }
  | { type: "editAsked" }
  /** Of what she sent, something is asked for again: what, and where to give it. */
  | { type: "fixAsked" }
  /** A choice made in the chat is to be made anew. */
  | { type: "choiceReopened"; choice: "cardState" | "option" }
  | { type: "wentBack" }
  | { type: "cancelAsked" }
  | { type: "cancelConfirmed" }
  | { type: "cancelDeclined" }
  /** She wants to take back what she sent; without `serial` the newest that can be. */
  | { type: "withdrawAsked"; serial?: string }
  | { type: "withdrawConfirmed" }
  | { type: "restartAsked" }
  | { type: "restartConfirmed" }
  | { type: "statusAsked" }
  | { type: "billAsked" }
  | { type: "feesAsked" }
  | { type: "helpAsked" }
  | { type: "faqAsked" }
  | { type: "questionAsked"; topic: FaqTopic }
  | { type: "neighbourAsked"; neighbour?: Neighbour }
  /** About a card that is not the iPASS student card; `oursToo` when she names that one as well. */
  | { type: "otherCardAsked"; issuer: OtherIssuer; oursToo: boolean }
  | { type: "paperAsked" }
  | { type: "humanAsked" }
  /** She waits for a person no longer. */
  | { type: "botAsked"; wish?: Wish }
  | { type: "photoSent"; photo: SentPhoto }
  | { type: "thanked" }
  | { type: "languageChosen"; language: Language }
  | { type: "oldButtonTapped" }
  | { type: "notUnderstood"; heard: Heard };

/** What she may ask of the bot that ends her wait for a person. */
export type Wish = { type: "applyAsked" | "restartAsked" };

export type DialogEventType = DialogEvent["type"];

/** What the step must know beyond the conversation. */
export interface Facts {
  /** The id of the next conversation, should one begin. */
  freshId: string;
  /** Version of the notices now in force. */
  noticeVersion: string;
  /** The loss of her card was reported before (R40); known where she says so. */
  lossReported: boolean;
  /** She has an unsubmitted form. */
  hasForm: boolean;
  /** She has sent something that is not over; known where an application begins. */
  hasOpenCase: boolean;
  /** Serial of the case that she means to take back, while that can be done; known where she says so. */
  withdrawable: string | undefined;
}
