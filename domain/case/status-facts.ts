import type { RefundMethod } from "../codes.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { UsualDays } from "./usual-days.ts";

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
};
