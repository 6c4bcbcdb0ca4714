import { randomUUID } from "node:crypto";
import { DIALOG_VERSION } from "../dialog/conversation.ts";
import type { Arrival, Ending, Failure, Sent } from "./types.ts";

/** What arrived and what steps came to; every list is a JSON array as `statements.ts` reads it. */
export interface StepWrites {
  arrivals: string;
  endings: string;
  conversations: string;
  /** Undefined where no form changes. */
  forms: { saved: string; discarded: string } | undefined;
  /** Wait until it is on the disk. */
  durable: boolean;
}

/** @returns undefined where nothing is to be written */
export function stepWrites(arrivals: Arrival[], endings: Ending[]): StepWrites | undefined {
  if (arrivals.length + endings.length === 0) return undefined;
  const discarded = endings.filter(({ draft }) => draft === "discarded").map(key);
  const saved = endings.flatMap(savedRow);
  const forms = { saved: JSON.stringify(saved), discarded: JSON.stringify(discarded) };
  return {
    arrivals: arrivalRows(arrivals),
    endings: JSON.stringify(endings.map(endingRow)),
    conversations: JSON.stringify(endings.flatMap(conversationRow)),
    forms: saved.length + discarded.length > 0 ? forms : undefined,
    // That a step was taken and answered may be forgotten in a power cut: it is taken again, and its reply token is used up.
    durable: arrivals.length > 0 || endings.some(({ pending }) => pending !== undefined),
  };
}

/** What became of pending answers and failed tries. */
export interface SentWrites {
  sent: string;
  failed: string;
}

/** @returns undefined where nothing is to be written */
export function sentWrites(sent: Sent[], failed: Failure[]): SentWrites | undefined {
  if (sent.length + failed.length === 0) return undefined;
  const rows = (list: readonly (Sent | Failure)[]) =>
    JSON.stringify(list.map(({ webhookEventId: id, error }) => ({ id, error })));
  return { sent: rows(sent), failed: rows(failed) };
}

const key = ({ webhookEventId: id, lineUserId: who }: Ending) => ({ id, who });

/** Sorted by id, so that two processes that were given the same events wait for each other in one direction only. */
function arrivalRows(arrivals: Arrival[]): string {
  const rows = arrivals.map(({ webhookEventId, lineUserId, event, occurredAt }) => ({
    id: webhookEventId,
    who: lineUserId,
    event,
    at: occurredAt,
  }));
  return JSON.stringify(rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** An answer that is left pending after a reply had its first try. */
function endingRow({ webhookEventId: id, pending, error }: Ending) {
  return { id, pending, error, tries: pending?.by === "reply" ? 1 : 0 };
}

function conversationRow({ webhookEventId: id, lineUserId: who, conversation }: Ending) {
  if (!conversation) return [];
  const { id: conversationId, state, context } = conversation;
  return [{ id, who, conversation: conversationId, state, context, version: DIALOG_VERSION }];
}

/** The student's id is for one who is seen for the first time. */
function savedRow(ending: Ending) {
  const { draft } = ending;
  return !draft || draft === "discarded" ? [] : [{ ...key(ending), student: randomUUID(), ...draft }];
}
