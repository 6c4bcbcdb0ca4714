import type { Day } from "../calendar.ts";
import type { Channel, MoneySource, ParkReason } from "../codes.ts";
import type { ClearingChannel } from "../ledger/accounts.ts";

/** A line that tells of money that somebody paid. */
export interface MoneyLine {
  kind: "money";
  source: MoneySource;
  channel: Channel;
  /** The store chain, as files name it. */
  agency: string | null;
  account: string;
  /** Whole NT$, 1 to `largestAmount`. */
  amount: number;
  paidOn: Day;
  /** `HH:MM:SS` in Taipei, where the line tells it. */
  paidTime: string | null;
  accountedOn: Day | null;
  /** The sender's own number, unique within its channel; null where the line itself is its name. */
  number: string | null;
}

/** A line that tells what a channel sent to the bank for a cycle of its books. */
export interface SettlementLine {
  kind: "settlement";
  channel: ClearingChannel;
  settledOn: Day;
  fromDay: Day;
  toDay: Day;
  /** Whole NT$; what was paid back is taken off, so it may be negative. */
  gross: number;
  fee: number;
  net: number;
  count: number;
}

/** A payment or a refund as LINE Pay's settlement lists it. */
export interface LinePayLine {
  kind: "linePay";
  type: "PAYMENT" | "REFUND";
  /** LINE Pay's number of the payment, or of the refund. */
  transactionId: string;
  /** The order of the payment. */
  orderId: string;
  day: Day;
  /** Whole NT$; negative of a refund. */
  amount: number;
}

/** A line that cannot be taken at its word. */
export interface ParkedLine {
  kind: "parked";
  reason: ParkReason;
}

export type DetailLine = MoneyLine | SettlementLine | LinePayLine | ParkedLine;

/** Head and tail of a file, for the checks of the whole. */
export interface EdgeLine {
  kind: "header" | "trailer";
  /** What the trailer says; whole NT$. */
  total?: number;
  count?: number;
}

export type FileLine = DetailLine | EdgeLine;

/** More than this cannot be one student's payment: the largest that a callback may report. */
export const largestAmount = 99_999_999;
