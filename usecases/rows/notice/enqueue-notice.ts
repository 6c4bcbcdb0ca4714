import type { NoticeKind } from "#domain/codes.ts";
import { noticeRules } from "#domain/notice/notice-kinds.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

interface NewNotice {
  kind: NoticeKind;
  caseId: string;
  lineUserId: string;
  at: Date;
  /** What the message needs beyond the case itself; never personal numbers. */
  data?: Prisma.InputJsonObject;
  /** Another notice with this key is not queued, whoever tries. */
  onceKey?: string | null | undefined;
}

/** Puts one push into the outbox. @returns false when one with its key was there */
export async function enqueueNotice(tx: Tx, notice: NewNotice): Promise<boolean> {
  return (await enqueueNotices(tx, [notice])) > 0;
}

/**
 * Puts pushes into the outbox, in the transaction of the changes that they tell of. A row's id becomes its retry key.
 * @returns how many; one whose key was there is not queued
 */
export async function enqueueNotices(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO "Notice" (id, kind, "caseId", "lineUserId", data, "textVersion", "createdAt", "nextAttemptAt", "onceKey")
    SELECT gen_random_uuid(), kind, "caseId", "lineUserId", data, "textVersion", "createdAt", "nextAttemptAt", "onceKey"
    FROM json_to_recordset(${JSON.stringify(notices.map(rowOf))}::json) AS g(
      kind text, "caseId" uuid, "lineUserId" text, data jsonb, "textVersion" text, "createdAt" timestamptz,
      "nextAttemptAt" timestamptz, "onceKey" text)
    ON CONFLICT DO NOTHING`;
}

function rowOf({ kind, caseId, lineUserId, at, data = {}, onceKey = null }: NewNotice) {
  const { waitsMinutes, version: textVersion } = noticeRules[kind];
  const nextAttemptAt = new Date(at.getTime() + waitsMinutes * 60_000);
  return { kind, caseId, lineUserId, data, textVersion, createdAt: at, nextAttemptAt, onceKey };
}

/** What a student is told of her talk with a person. */
export const deskNoticeKinds = ["staffAnswer", "nobodyYet"] as const;
export type DeskNoticeKind = (typeof deskNoticeKinds)[number];

export function isDeskKind(kind: string): kind is DeskNoticeKind {
  return (deskNoticeKinds as readonly string[]).includes(kind);
}

/** The same for a push about a talk with a person, which may be about no case. @returns the row's id, the retry key */
export async function enqueueDeskNotice(
  tx: Tx,
  notice: {
    kind: DeskNoticeKind;
    lineUserId: string;
    at: Date;
    data: Prisma.InputJsonObject;
    /** Whose staff see it when it could not be brought. */
    caseId?: string | null;
  },
): Promise<string> {
  const { at, ...rest } = notice;
  const { id } = await tx.notice.create({ data: { ...rest, createdAt: at, nextAttemptAt: at } });
  return id;
}
