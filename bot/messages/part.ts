import type { Day } from "#domain/calendar.ts";
import type { BillView, CaseView, ConsentView } from "#domain/case/case-view.ts";
import type { DraftException } from "#domain/case/draft-exceptions.ts";
import type { CardState, Category, ReissueReason } from "#domain/category.ts";
import type { NoticeKind } from "#domain/codes.ts";
import type { FieldPath } from "#domain/form/values.ts";
import type { Localized } from "#domain/language.ts";
import type { LossFeeFrom } from "#domain/money/tariff.ts";
import type { DialogState, Unsaid } from "../dialog/conversation.ts";
import type { Heard } from "../dialog/event.ts";
import type { Aside, FaqTopic, Neighbour, OtherIssuer } from "../dialog/faq-topic.ts";

export interface Price {
  category: Category;
  /** Whole NT$. */
  lossFee: number;
  cardFee: number;
  amountDue: number;
  /** Absent in an answer that an earlier version kept. */
  lossFeeFrom?: LossFeeFrom;
}

/** How far an unsubmitted form is. */
export interface FormSummary {
  category: Category | null;
  school: string | null;
  /** Null where it is not known; absent in an answer that an earlier version kept. */
  schoolEnglishName?: string | null;
  /** Whole NT$; null while school or category are open. */
  amountDue: number | null;
  /** Taken from the refund instead; absent in an answer that an earlier version kept. */
  deductedFee?: number;
  dueDate: Day | null;
  photo: "NEW" | "KEEP" | null;
  /** In the order of the form; empty when it can be sent. */
  missing: FieldPath[];
  /** When the card would be sent; null where none is made, absent in an answer that an earlier version kept. */
  cardDays?: Localized | null;
  /** The card has a case under way, so that the form cannot be sent; absent in an answer that an earlier version kept. */
  held?: DraftException | null;
}

/** Something that happened to a case of hers. */
export interface MissedNotice {
  /** Notice.id */
  id: string;
  kind: NoticeKind;
  on: Day;
  /** What it says besides where its case stands. */
  body: Localized | null;
  /** It should have been pushed, and could not be; absent in an answer that an earlier version kept. */
  failed?: boolean;
}

/** Why a photo that was wanted could not be used. */
export type PhotoRefusal =
  | "tooLarge"
  | "tooSmall"
  | "tooNarrow"
  | "unreadable"
  | "wrongType"
  | "gone"
  | "external"
  | "unreachable";

/** Why a case was not taken back. */
export type WithdrawRefusal = "inForce" | "paying" | "tooOften" | "linked" | "over";

/**
 * A part of an answer: one thing to say, with all that its message needs. Kept as JSON in the inbox row until it is sent, so that what could not be
 * sent is built again, word for word, after a crash.
 */
export type Part =
  | { kind: "welcome"; openCase: boolean }
  | { kind: "hello" }
  | { kind: "openCase" }
  | {
      kind: "welcomeBack";
      cardState: CardState | null;
      category: Category | null;
      reason: ReissueReason | null;
    }
  | { kind: "notices"; version: string; language: string }
  | { kind: "cardState" }
  | { kind: "lostOption"; prices: Price[] }
  | { kind: "reason"; price: Price | null }
  | { kind: "lossReportNeeded" }
  | { kind: "handOver"; category: Category; reason: ReissueReason | null; price: Price | null }
  | { kind: "formWaiting"; form?: FormSummary | undefined }
  | { kind: "photoTaken"; photoId: string; serial: string | null; several: boolean; advice: string[] }
  | { kind: "photoRefused"; why: PhotoRefusal }
  | { kind: "photoNotTaken"; why: "consentMissing" | "notNeeded" }
  | { kind: "unsaid"; what: Unsaid }
  /** What she was not told, oldest first. */
  | { kind: "missed"; notices: MissedNotice[] }
  | { kind: "consentReceipt"; consent: ConsentView }
  /** `documents`: where the blank ones are, without trailing slash; money in whole NT$. `nothingKept`: she has neither form nor case here. */
  | { kind: "paperRoute"; cardFee: number; postFee: number; documents: string; nothingKept?: boolean }
  | { kind: "cases"; cases: CaseView[] }
  | { kind: "bill"; bill: BillView }
  | { kind: "payAtSchool"; cardCase: CaseView }
  | { kind: "nothingToPay"; hasCase: boolean }
  | { kind: "fees"; prices: Price[] }
  | { kind: "help" }
  /** `school` that was told that she waits; null for iPASS. `opens`: when a desk that is closed now opens, ISO 8601. */
  | { kind: "human"; school: string | null; opens?: string | null }
  | { kind: "wordsNeeded" }
  | { kind: "stopWaitingQuestion" }
  | { kind: "notWaiting" }
  /** What a person wrote and could not be brought to her, oldest first; sealed, for an answer may have to be kept. */
  | { kind: "deskWords"; school: string | null; items: { id: string; sealed: string }[] }
  /** Said in one line, before something longer. */
  | { kind: "aside"; about: Aside; prices: Price[] }
  /** A card that was lost is there again; how far her newest case is. */
  | { kind: "found"; cardCase: CaseView | null }
  | { kind: "faq" }
  /** `oldCardAddress` where the answer needs it; null where only the hotline knows it. `receiptOf`: serial of her newest paid case. */
  | { kind: "answer"; topic: FaqTopic; oldCardAddress?: string | null; receiptOf?: string }
  | { kind: "neighbours"; neighbour: Neighbour | null }
  | { kind: "otherCard"; issuer: OtherIssuer; oursToo: boolean }
  | { kind: "edit"; cardState: CardState | null; category: Category | null; reason: ReissueReason | null }
  /** `withdrawable`: serial of the case, while it can be taken back or changed. */
  | { kind: "sent"; withdrawable?: string | undefined }
  | { kind: "nothingSent" }
  | { kind: "nothingToFix" }
  | { kind: "restartQuestion" }
  | { kind: "nothingToCancel"; sent: boolean }
  | { kind: "withdrawQuestion"; cardCase: CaseView }
  | { kind: "withdrawn"; cardCase: CaseView }
  | { kind: "withdrawRefused"; why: WithdrawRefusal; cardCase: CaseView }
  | { kind: "underWay" }
  | { kind: "cancelQuestion" }
  | { kind: "cancelled" }
  | { kind: "continued" }
  | { kind: "thanks" }
  | { kind: "languageSet" }
  | { kind: "oldButton" }
  | { kind: "stands"; state: DialogState }
  | {
      kind: "notUnderstood";
      heard: Heard;
      state: DialogState;
      /** Her school or iPASS has asked her something; absent in an answer that an earlier version kept. */
      deskAsks?: boolean;
    }
  | { kind: "offerHelp" }
  | { kind: "notInGroups" }
  | { kind: "sorry"; reference: string };

export type PartOf<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;
