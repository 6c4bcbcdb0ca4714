import type { Notice, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { SendResult } from "../ports/line-messaging.ts";
import { leaseMs, nextTry } from "../rows/due-row.ts";
import { deskNoticeKinds } from "../rows/notice/enqueue-notice.ts";

/** A push that is with this relay until its lease is over. */
export type DueNotice = Notice;

/**
 * Takes pushes whose time has come, oldest first, of each student no more than her earliest that is still pending: one
 * that has to wait makes those after it wait too. Any number of relays may run: a row is with one of them until its
 * lease is over, and the retry key keeps a second push of it harmless even then.
 */
export async function claimNotices({ db, now }: Deps, limit: number): Promise<DueNotice[]> {
  const at = now();
  const until = new Date(at.getTime() + leaseMs);
  return db.$queryRaw<Notice[]>`
    UPDATE "Notice" SET "nextAttemptAt" = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT n.id FROM "Notice" n WHERE n."nextAttemptAt" <= ${at} AND NOT EXISTS (
        SELECT 1 FROM "Notice" e
        WHERE e."lineUserId" = n."lineUserId" AND e.state = 'PENDING' AND e.seq < n.seq
      )
      ORDER BY n."nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
}

/** Writes down how a push ended: delivered, tried again later, or parked with its reason. */
export async function settleNotice(deps: Deps, notice: Notice, result: SendResult): Promise<void> {
  if (result.kind === "delivered") return deliver(deps, notice);
  if (result.kind === "invalidReplyToken") throw new Error("a push has no reply token");
  const nextAttemptAt = result.kind === "retryable" && nextTry(notice.attempts, deps.now());
  if (!nextAttemptAt) return parkNotice(deps, notice, result.reason);
  await pending(deps, notice, { nextAttemptAt, error: result.reason.slice(0, 500) });
}

/** Keeps a notice that cannot be delivered, to be seen by staff. */
export async function parkNotice(deps: Deps, notice: Notice, reason: string): Promise<void> {
  await pending(deps, notice, { state: "PARKED", nextAttemptAt: null, error: reason.slice(0, 500) });
}

async function deliver(deps: Deps, notice: Notice): Promise<void> {
  await pending(deps, notice, {
    state: "DELIVERED",
    nextAttemptAt: null,
    deliveredAt: deps.now(),
    error: null,
  });
}

/** What is delivered or parked stays so, whatever a slower relay believes. */
async function pending(
  { db }: Deps,
  { id }: Notice,
  data: Prisma.NoticeUpdateManyMutationInput,
): Promise<void> {
  await db.notice.updateMany({ where: { id, state: "PENDING" }, data });
}

/** What a student was not told because she had blocked the account. */
export interface MissedNotices {
  /** Notice.id, oldest first. */
  ids: string[];
  caseIds: string[];
}

// What a desk wrote is not told in short: it is sent again, word for word.
const whileBlocked = {
  state: "PARKED",
  error: "blocked",
  kind: { notIn: [...deskNoticeKinds] },
} satisfies Prisma.NoticeWhereInput;

/** Pushes that were parked while she had blocked us. */
export async function missedNotices({ db }: Pick<Deps, "db">, lineUserId: string): Promise<MissedNotices> {
  const rows = await db.notice.findMany({
    where: { lineUserId, ...whileBlocked },
    orderBy: { createdAt: "asc" },
    select: { id: true, caseId: true },
  });
  const caseIds = rows.flatMap(({ caseId }) => caseId ?? []);
  return { ids: rows.map(({ id }) => id), caseIds: [...new Set(caseIds)] };
}

/** An answer in the chat has told her of them. */
export async function settleMissed({ db, now }: Pick<Deps, "db" | "now">, ids: string[]): Promise<void> {
  await db.notice.updateMany({
    where: { id: { in: ids }, ...whileBlocked },
    data: { state: "DELIVERED", deliveredAt: now(), error: null },
  });
}
