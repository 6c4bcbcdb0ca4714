import type { Day } from "../calendar.ts";
import type { Category, ReissueReason } from "../category.ts";
import type { Channel, StudentAction } from "../codes.ts";
import type { NoticeData } from "../notice/notice-body.ts";
import type { CaseStatus } from "./case-status.ts";
import type { Progress, Review } from "./snapshot.ts";
import type { Step } from "./steps.ts";

/** The sentence about a case. */
export type Standing = Pick<CaseStatus, "text" | "next" | "timing" | "inForce">;

/** What a chat message says about a bill that can be paid. */
export interface BillView {
  serial: string;
  category: Category;
  /** Whole NT$. */
  amount: number;
  dueDate: Day;
  /** 14 digits at bank 004. */
  virtualAccount: string;
  /** Whether LINE Pay is offered. */
  linePay: boolean;
  /** Of its case. */
  status: Standing;
}

/** What a chat message says about money that came in. */
interface ReceiptView {
  /** Whole NT$. */
  amount: number;
  channel: Channel;
  paidOn: Day;
}

/** What a chat message says about a case; no personal numbers. */
export interface CaseView {
  serial: string;
  category: Category;
  /** Of a new card; absent in an answer that an earlier version kept. */
  reissueReason?: ReissueReason | null;
  schoolName: string;
  /** Null where it is not known; absent in an answer that an earlier version kept. */
  schoolEnglishName?: string | null;
  amountDue: number;
  /** Taken from the refund instead (C20); absent in an answer that an earlier version kept. */
  deductedFee?: number;
  review: Review;
  progress: Progress;
  submittedOn: Day;
  /** Since when it is binding: paid, or approved by the school (R106). */
  confirmedAt: Date | null;
  /** Where it stands and what comes next. */
  status: Standing;
  /** Its way from beginning to end; empty once it lapsed or was voided. */
  steps: Pick<Step, "label" | "state">[];
  returnReasons: string[];
  /** In the words of whoever asks again; absent in an answer that an earlier version kept. */
  returnWords?: string | null;
  /** She may take it back now. */
  canWithdraw: boolean;
  /** The school takes the cash: no pay buttons (R55). */
  schoolCollects: boolean;
  /** Only while it can be paid. */
  bill: BillView | null;
  /** Once it is paid. */
  receipt: ReceiptView | null;
  /** Money came that it did not need, or was paid for another price; absent in an answer that an earlier version kept. */
  surplus?: boolean;
  /** What she may do with it; absent in an answer that an earlier version kept. */
  actions?: StudentAction[];
  /** The tap that mends what is asked for; absent likewise. */
  fix?: CaseStatus["fix"];
  /** No earlier loss report was found, and she is asked; absent likewise. */
  lossAsked?: boolean;
}

/** What she accepted before she applied. */
export interface ConsentView {
  version: string;
  /** Hex SHA-256 of the text that was shown. */
  hash: string;
  at: Date;
}

/** What a notice is about, as things stand when it is sent. */
export interface NoticeView {
  cardCase: CaseView;
  data: NoticeData;
  /** Until the last day to pay; negative once that is over. */
  daysLeft: number;
  /** Nothing stands in the way of the new card any more. */
  producing: boolean;
  /** Null where the chat showed its receipt when she gave it. */
  consent: ConsentView | null;
  /** Base of links into the student pages. */
  liffUrl: string;
}
