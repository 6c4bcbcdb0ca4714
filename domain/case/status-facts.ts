import type { RefundMethod } from "../codes.ts";
import type { CardCore } from "./card-core.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { UsualDays } from "./usual-days.ts";

/** Of the card of a case that is over, another one that is under way. */
export type NewerCase = { serial: string; unpaid: boolean };

/** What the sentence about a case names besides its snapshot. */
export type StatusFacts = {
  serial: string;
  /** When the sentence is read. */
  at: Date;
  submittedAt: Date;
  timeline: readonly TimelineEntry[];
  /** Whole NT$. */
  amountDue: number;
  refundMethod: RefundMethod | null;
  /** How long each part takes at her school. */
  usualDays: UsualDays;
  /** What was ordered from the card core and what became of it; absent where nothing was. */
  core?: CardCore | undefined;
  /** What she began with the same card since; only of a case that is over. */
  newer?: NewerCase | undefined;
};
