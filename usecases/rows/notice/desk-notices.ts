import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { deskNoticeKinds } from "./enqueue-notice.ts";

const ofDesks = { kind: { in: [...deskNoticeKinds] } } satisfies Prisma.NoticeWhereInput;

/**
 * She is there now: what a desk wrote and was given up is tried at once. One that is still under way is left to its retry key, since
 * it may have reached her.
 */
export async function reviveDeskNotices(tx: Tx, lineUserId: string, at: Date): Promise<void> {
  await tx.notice.updateMany({
    where: { lineUserId, ...ofDesks, OR: [{ state: "PARKED" }, { state: "PENDING", undelivered: "quota" }] },
    data: { state: "PENDING", nextAttemptAt: at, attempts: 0, error: null, undelivered: null },
  });
}

/** What a desk wrote is deleted, and so is its way to her. */
export async function dropDeskNotices(tx: Tx, lineUserId: string): Promise<void> {
  await tx.notice.deleteMany({ where: { lineUserId, ...ofDesks, state: { not: "DELIVERED" } } });
}
