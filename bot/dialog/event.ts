import type { CardState, LostOption, ReissueReason } from "#domain/category.ts";
import type { Language } from "#domain/language.ts";

/** What came instead of an answer. */
export type Heard = "text" | "sticker" | "image" | "video" | "audio" | "file" | "location" | "other";

/** What the student did, already parsed from a webhook event. */
export type DialogEvent =
  | { type: "greeted" }
  | { type: "applyAsked"; cardState?: CardState }
  | { type: "agreed" }
  | { type: "refused" }
  | { type: "cardStateChosen"; cardState: CardState }
  | { type: "lostOptionChosen"; option: LostOption }
  | { type: "reasonChosen"; reason: ReissueReason }
  /** The loss was reported from another account or on paper; the submission checks it by her number. */
  | { type: "reportedElsewhere" }
  | { type: "wentBack" }
  | { type: "cancelAsked" }
  | { type: "cancelConfirmed" }
  | { type: "cancelDeclined" }
  | { type: "restartAsked" }
  | { type: "statusAsked" }
  | { type: "billAsked" }
  | { type: "feesAsked" }
  | { type: "helpAsked" }
  | { type: "paperAsked" }
  | { type: "humanAsked" }
  | { type: "thanked" }
  | { type: "languageChosen"; language: Language }
  | { type: "oldButtonTapped" }
  | { type: "notUnderstood"; heard: Heard };

export type DialogEventType = DialogEvent["type"];

/** What the step must know beyond the conversation. */
export interface Facts {
  /** The id of the next conversation, should one begin. */
  freshId: string;
  /** Version of the notices now in force. */
  noticeVersion: string;
  /** She has a case that reported a card lost (R40). */
  lossReported: boolean;
}
