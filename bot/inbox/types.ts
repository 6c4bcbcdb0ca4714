import type { DraftChange } from "#usecases/draft/chat-facts.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { Answer } from "../messages/answer.ts";

/** A webhook event on its way into the inbox. */
export interface Arrival {
  webhookEventId: string;
  /** Whose events are kept in order: a LINE user, or the group that an event came from. */
  lineUserId: string;
  /** As sent by LINE. */
  event: object;
  /** Milliseconds since 1970, LINE's own time of occurrence. */
  occurredAt: number;
}

/** An event in the inbox that is not answered yet. */
export interface InboxRow {
  /** A bigint as text. */
  seq: string;
  webhookEventId: string;
  event: unknown;
  /** The step was taken; only the answer has to be sent. */
  handled: boolean;
  answer: Answer | undefined;
  receivedAt: Date;
  /** How often handling or sending failed. */
  attempts: number;
}

/** What a process that holds a student's lock has to do. */
export interface StudentWork {
  lineUserId: string;
  /** Undefined before the first page or draft; chat alone makes no student. */
  studentId: string | undefined;
  language: string | undefined;
  /** An unsubmitted form is there. */
  hasDraft: boolean;
  /** She has submitted something, however long ago. */
  hasCases: boolean;
  conversation: (Conversation & { version: number }) | undefined;
  /** In order of occurrence. */
  rows: InboxRow[];
}

/** The end of a step; conversation and inbox row change together. */
export interface Outcome {
  seq: string;
  lineUserId: string;
  conversation: Conversation | undefined;
  /** Undefined where silence is the answer. */
  answer: Answer | undefined;
  /** What becomes of her unsubmitted form in the same commit. */
  draft?: DraftChange | "discarded" | undefined;
}

/** How sending ended. */
export interface Sent {
  seq: string;
  /** Why the student will never see the answer; undefined when she has it. */
  error: string | undefined;
}

/** Tells how long parts of a turn took and how many of them were done together. */
export type Probe = (phase: string, milliseconds: number, count: number) => void;
