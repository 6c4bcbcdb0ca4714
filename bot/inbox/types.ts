import type { Language } from "#domain/language.ts";
import type { DraftChange } from "#usecases/draft/chat-facts.ts";
import type { Conversation } from "../dialog/conversation.ts";
import type { Answer } from "../messages/answer.ts";
import type { LineEvent } from "../webhook/line-event.ts";

/** A webhook event on its way into the inbox. */
export interface Arrival {
  webhookEventId: string;
  /** Whose events are kept in order: a LINE user, or the group that an event came from. */
  lineUserId: string;
  event: LineEvent;
  /** Milliseconds since 1970, LINE's own time of occurrence. */
  occurredAt: number;
}

/**
 * An answer that could not be sent when its step was taken, and how it goes out: by the reply token as long as that may not have
 * been used, else as a push.
 */
export interface Pending {
  by: "reply" | "push";
  answer: Answer;
}

/** An event in the inbox that is not answered yet. */
export interface InboxRow {
  webhookEventId: string;
  /** Order of arrival, a bigint as text; the number that a student can name. */
  seq: string;
  event: LineEvent;
  /** The step was taken; only this has to be sent. */
  pending: Pending | undefined;
  receivedAt: Date;
  /** How often handling or sending failed. */
  attempts: number;
  /** This process stored the event, and no process has worked on it before. */
  fresh: boolean;
}

/** What a process that holds a student's lock has to do. */
export interface StudentWork {
  lineUserId: string;
  /** Undefined before the first page or draft; chat alone makes no student. */
  studentId: string | undefined;
  /** Undefined as long as she has chosen none. */
  language: Language | undefined;
  /** An unsubmitted form is there. */
  hasDraft: boolean;
  /** She has submitted something, however long ago, or bound a case of another account to hers. */
  hasCases: boolean;
  /** Some notice did not reach her yet. */
  hasUntold: boolean;
  conversation: (Conversation & { version: number }) | undefined;
  /** In order of occurrence. */
  rows: InboxRow[];
}

/** What a step comes to, before anything is stored or sent. */
export interface Outcome {
  conversation: Conversation | undefined;
  /** Undefined where silence is the answer. */
  answer: Answer | undefined;
  /** What becomes of her unsubmitted form. */
  draft?: DraftChange | "discarded" | undefined;
}

/** The end of a step; conversation, form and inbox row change together. */
export interface Ending extends Pick<Outcome, "conversation" | "draft"> {
  webhookEventId: string;
  lineUserId: string;
  /** Undefined when the student has the answer or never will. */
  pending: Pending | undefined;
  /** Why the answer could not be sent. */
  error: string | undefined;
}

/** What became of an answer that was pending. */
export interface Sent {
  webhookEventId: string;
  /** Why the student will never see the answer; undefined when she has it. */
  error: string | undefined;
}

/** A try that failed and is made again. */
export interface Failure {
  webhookEventId: string;
  error: string;
}

/** Where the work on students' events is written down. */
export interface WorkStore {
  /** Resolves once the end of a step is stored; false when another process had handled the event. */
  settle(ending: Ending): Promise<boolean>;
  markSent(sent: Sent): void;
  markFailed(failure: Failure): void;
  /** A student's work is done: goes on with what came for her meanwhile, else gives her lock back and looks once more. */
  done(lineUserId: string): void;
  /** Gives a student's lock back without looking: what failed is left to the sweep. */
  giveUp(lineUserId: string): void;
}

/** Tells how long parts of a turn took and how many of them were done together. */
export type Probe = (phase: string, milliseconds: number, count: number) => void;
