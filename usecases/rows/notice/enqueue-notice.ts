import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** What a student is told about a case without having asked. */
export const noticeKinds = [
  "caseSubmitted",
  "casePaid",
  "caseApproved",
  "caseReturned",
  "caseClosed",
  "wrongAmount",
  "billRenewed",
  "caseBound",
  "lossAsked",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

interface NewNotice {
  kind: NoticeKind;
  caseId: string;
  lineUserId: string;
  at: Date;
  /** What the message needs beyond the case itself; never personal numbers. */
  data?: Prisma.InputJsonObject;
}

/** Puts a push into the outbox, in the transaction of the change that it tells of. Its row id becomes the retry key. */
export async function enqueueNotice(tx: Tx, { kind, caseId, lineUserId, at, data = {} }: NewNotice) {
  await tx.notice.create({ data: { kind, caseId, lineUserId, data, createdAt: at, nextAttemptAt: at } });
}

/** What a student is told of her talk with a person. */
export const deskNoticeKinds = ["staffAnswer", "nobodyYet"] as const;
export type DeskNoticeKind = (typeof deskNoticeKinds)[number];

/** The same for a push about a talk with a person, which may be about no case. @returns the row's id, the retry key */
export async function enqueueDeskNotice(
  tx: Tx,
  notice: { kind: DeskNoticeKind; lineUserId: string; at: Date; data: Prisma.InputJsonObject },
): Promise<string> {
  const { at, ...rest } = notice;
  const { id } = await tx.notice.create({ data: { ...rest, createdAt: at, nextAttemptAt: at } });
  return id;
}
