import { languageFrom } from "#domain/language.ts";
import type { Conversation, DialogState } from "../dialog/conversation.ts";
import { LineEvent } from "../webhook/line-event.ts";
import type { InboxRow, Pending, StudentWork } from "./types.ts";

/** One row of READ. */
export interface ReadRow {
  lineUserId: string;
  seq: string;
  webhookEventId: string;
  /** Null where its content is at hand. */
  event: unknown;
  pending: Pending | null;
  attempts: number;
  receivedAt: Date;
  hasDraft: boolean;
  hasCases: boolean;
  hasUntold: boolean;
  conversationId: string | null;
  state: string;
  context: Conversation["context"];
  version: number;
  studentId: string | null;
  language: string | null;
}

/** An event that came to this process and has not been worked on here. */
export interface AtHand {
  event: LineEvent;
  /** It was not in the inbox before. */
  first: boolean;
}

/** By student and event id. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, AtHand>>;

/** What READ found, by student. */
export function workByStudent(rows: readonly ReadRow[], known: Known): Map<string, StudentWork> {
  const byStudent = new Map<string, StudentWork>();
  for (const row of rows) {
    const work = byStudent.get(row.lineUserId) ?? workOf(row);
    byStudent.set(row.lineUserId, work);
    work.rows.push(inboxRow(row, known.get(row.lineUserId)?.get(row.webhookEventId)));
  }
  return byStudent;
}

function inboxRow(
  { webhookEventId, seq, event, pending, attempts, receivedAt }: ReadRow,
  atHand: AtHand | undefined,
): InboxRow {
  return {
    webhookEventId,
    seq,
    event: atHand?.event ?? readable(event, webhookEventId),
    pending: pending ?? undefined,
    attempts,
    receivedAt,
    fresh: atHand?.first ?? false,
  };
}

/** What an older version of this program stored may be of a kind that is not known any more; it is handled in silence. */
function readable(event: unknown, webhookEventId: string): LineEvent {
  return LineEvent.safeParse(event).data ?? { type: "unknown", webhookEventId };
}

function workOf({
  lineUserId,
  conversationId,
  state,
  context,
  version,
  studentId,
  language,
  hasDraft,
  hasCases,
  hasUntold,
}: ReadRow): StudentWork {
  return {
    lineUserId,
    studentId: studentId ?? undefined,
    language: language === null ? undefined : languageFrom(language),
    hasDraft,
    hasCases,
    hasUntold,
    conversation: conversationId
      ? { id: conversationId, state: state as DialogState, context, version }
      : undefined,
    rows: [],
  };
}
