import type { BillView, CaseView } from "#domain/case/case-view.ts";
import type { Category, ReissueReason } from "#domain/category.ts";
import type { DialogState } from "../dialog/conversation.ts";
import type { Heard } from "../dialog/event.ts";

export interface Price {
  category: Category;
  /** Whole NT$. */
  lossFee: number;
  cardFee: number;
  amountDue: number;
}

/**
 * One thing to say, with all that its message needs. Kept as JSON in the inbox row until it is sent, so that what could not be
 * sent is built again, word for word, after a crash.
 */
export type Say =
  | { say: "welcome"; openCase: boolean }
  | { say: "notices"; version: string; language: string }
  | { say: "cardState" }
  | { say: "lostOption"; prices: Price[] }
  | { say: "reason"; price: Price | null }
  | { say: "lossReportNeeded" }
  | { say: "handOver"; category: Category; reason: ReissueReason | null; price: Price | null }
  | { say: "formWaiting" }
  | { say: "paperRoute"; cardFee: number }
  | { say: "cases"; cases: CaseView[] }
  | { say: "bill"; bill: BillView }
  | { say: "payAtSchool"; cardCase: CaseView }
  | { say: "nothingToPay"; hasCase: boolean }
  | { say: "fees"; prices: Price[] }
  | { say: "help" }
  | { say: "human" }
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
