import type { HandOff } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";

/** So many, of the last hour: what led to the question, and no more. */
const MOST = 3;

export interface WordsBefore {
  at: Date;
  text: string;
}

/**
 * The last messages that she wrote to the bot before she asked for a person, oldest first, from what the inbox keeps anyway. Long
 * numbers are blotted out as there, also before the sweep came by: they were not meant for the desk.
 */
export async function lastWordsBefore(
  tx: Tx,
  { studentId, requestedAt }: Pick<HandOff, "studentId" | "requestedAt">,
): Promise<WordsBefore[]> {
  const rows = await tx.$queryRaw<WordsBefore[]>`
    SELECT i."receivedAt" AS at, i."event" #>> '{message,text}' AS text
    FROM "InboxEvent" i JOIN "Student" s ON s."lineUserId" = i."lineUserId"
    WHERE s.id = ${studentId}::uuid AND i."event" #>> '{message,text}' IS NOT NULL
      AND i."event" #>> '{source,type}' = 'user'
      AND i."receivedAt" <= ${requestedAt} AND i."receivedAt" > ${requestedAt}::timestamptz - interval '1 hour'
    ORDER BY i.seq DESC LIMIT ${MOST}`;
  return rows.toReversed().map(({ at, text }) => ({ at, text: withoutNumbers(text) }));
}

function withoutNumbers(text: string): string {
  return /(?:[0-9０-９][^0-9０-９]*){6}/.test(text) ? text.replace(/[0-9０-９]/g, "●") : text;
}
