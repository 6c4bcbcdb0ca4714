import type { Day } from "#domain/calendar.ts";
import type { BillView, CaseView } from "#domain/case/case-view.ts";
import type { FieldPath } from "#domain/case/draft-fields.ts";
import type { CardState, Category, ReissueReason } from "#domain/category.ts";
import type { DialogState, Unsaid } from "../dialog/conversation.ts";
import type { Heard } from "../dialog/event.ts";
import type { Aside, FaqTopic, Neighbour } from "../dialog/faq-topic.ts";

export interface Price {
  category: Category;
  /** Whole NT$. */
  lossFee: number;
  cardFee: number;
  amountDue: number;
}

/** How far an unsubmitted form is. */
export interface FormSummary {
  category: Category | null;
  school: string | null;
  /** Whole NT$; null while school or category are open. */
  amountDue: number | null;
  dueDate: Day | null;
  photo: "NEW" | "KEEP" | null;
  /** In the order of the form; empty when it can be sent. */
  missing: FieldPath[];
}

/** Whether a case can still be left to lapse. */
export type Standing = "notSent" | "mayLapse" | "confirmed";

/** Why a photo that was wanted could not be used. */
export type PhotoRefusal =
  | "tooLarge"
  | "tooSmall"
  | "unreadable"
  | "wrongType"
  | "gone"
  | "external"
  | "unreachable";

/**
 * One thing to say, with all that its message needs. Kept as JSON in the inbox row until it is sent, so that what could not be
 * sent is built again, word for word, after a crash.
 */
export type Say =
  | { say: "welcome"; openCase: boolean }
  | { say: "hello" }
  | { say: "openCase" }
  | {
      say: "welcomeBack";
      cardState: CardState | null;
      category: Category | null;
      reason: ReissueReason | null;
    }
  | { say: "notices"; version: string; language: string }
  | { say: "cardState" }
  | { say: "lostOption"; prices: Price[] }
  | { say: "reason"; price: Price | null }
  | { say: "lossReportNeeded" }
  | { say: "handOver"; category: Category; reason: ReissueReason | null; price: Price | null }
  | { say: "formWaiting"; form?: FormSummary | undefined }
  | { say: "photoTaken"; photoId: string; serial: string | null; several: boolean; advice: string[] }
  | { say: "photoRefused"; why: PhotoRefusal }
  | { say: "photoNotTaken"; why: "consentMissing" | "notNeeded" }
  | { say: "unsaid"; what: Unsaid }
  | { say: "missed"; noticeIds: string[] }
  /** `documents`: where the blank ones are, without trailing slash; money in whole NT$. */
  | { say: "paperRoute"; cardFee: number; postFee: number; documents: string }
  | { say: "cases"; cases: CaseView[] }
  | { say: "bill"; bill: BillView }
  | { say: "payAtSchool"; cardCase: CaseView }
  | { say: "nothingToPay"; hasCase: boolean }
  | { say: "fees"; prices: Price[] }
  | { say: "help" }
  /** `school` that was told that she waits; null for iPASS. */
  | { say: "human"; school: string | null }
  /** Said in one line, before something longer. */
  | { say: "aside"; about: Aside; prices: Price[] }
  /** A card that was lost is there again; how far her newest case is. */
  | { say: "found"; standing: Standing; category: Category | null }
  | { say: "faq" }
  | { say: "answer"; topic: FaqTopic }
  | { say: "neighbours"; neighbour: Neighbour | null }
  | { say: "edit"; cardState: CardState | null; category: Category | null; reason: ReissueReason | null }
  | { say: "sent" }
  | { say: "nothingSent" }
  | { say: "restartQuestion" }
  | { say: "nothingToCancel"; sent: boolean }
  | { say: "underWay" }
  | { say: "cancelQuestion" }
  | { say: "cancelled" }
  | { say: "continued" }
  | { say: "thanks" }
  | { say: "languageSet" }
  | { say: "oldButton" }
  | { say: "stands"; state: DialogState }
  | { say: "notUnderstood"; heard: Heard; state: DialogState }
  | { say: "offerHelp" }
  | { say: "notInGroups" }
  | { say: "sorry"; reference: string };
