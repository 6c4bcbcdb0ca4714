import { noticeKinds, type UndeliveredReason } from "#domain/codes.ts";
import { noticeRules } from "#domain/notice/notice-kinds.ts";
import type { Notice, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { SendResult } from "../ports/line-messaging.ts";
import { leaseMs, nextTry } from "../rows/due-row.ts";
import { deskNoticeKinds, isDeskKind } from "../rows/notice/enqueue-notice.ts";

/** One push that is with this relay until its lease is over. */
export interface DuePush {
  /** Its id is the retry key. */
  notice: Notice;
  /** More of the same case that the push carries, oldest first; a second try carries the same. */
  company: Notice[];
}

const foldable = noticeKinds.filter((kind) => noticeRules[kind].folds);

/**
 * Takes pushes whose time has come, oldest first, of each student one at a time: one that is being tried makes those after it wait
 * too, one that only waits for company or for the morning does not. Any number of relays may run: a row is with one of them until its
 * lease is over, and the retry key keeps a second push of it harmless even then.
 * @param pushesWait for the quota; what a desk wrote may go out by a reply token all the same
 */
export async function claimPushes(
  { db, now }: Pick<Deps, "db" | "now">,
  limit: number,
  { pushesWait }: { pushesWait: boolean },
): Promise<DuePush[]> {
  const at = now();
  const until = new Date(at.getTime() + leaseMs);
  const notices = await db.$queryRaw<Notice[]>`
    UPDATE "Notice" SET "nextAttemptAt" = ${until}, attempts = attempts + 1, "heldBy" = ${byPush}, "heldUntil" = ${until}
    WHERE id IN (
      SELECT n.id FROM "Notice" n
      WHERE n."nextAttemptAt" <= ${at} AND n."pushedWith" IS NULL
        AND (NOT ${pushesWait} OR (n.kind = ANY(${[...deskNoticeKinds]}) AND n.undelivered IS NULL))
        AND (n."heldBy" IS NULL OR n."heldBy" = ${byPush} OR n."heldUntil" <= ${at})
        AND NOT EXISTS (
          SELECT 1 FROM "Notice" e
          WHERE e."lineUserId" = n."lineUserId" AND e.state = 'PENDING' AND e.seq < n.seq AND e."pushedWith" IS NULL
            AND e.undelivered IS NULL AND (e.attempts > 0 OR e."nextAttemptAt" <= ${at})
        )
      ORDER BY n."nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
  return Promise.all(notices.map((notice) => withCompany(db, notice, { at, until })));
}

const byPush = "push";

/** What is not in a push at its first try is not in it at all: LINE takes a retry key's first content for good. */
async function withCompany(
  db: Deps["db"],
  notice: Notice,
  { at, until }: { at: Date; until: Date },
): Promise<DuePush> {
  const { id, kind, caseId, lineUserId, attempts } = notice;
  // What a person wrote is read as it was written, and carries nothing else.
  if (attempts === 1 && !isDeskKind(kind))
    await db.$executeRaw`
      UPDATE "Notice" SET "pushedWith" = ${id}::uuid, "heldBy" = ${byPush}, "heldUntil" = ${until}
      WHERE id IN (
        SELECT c.id FROM "Notice" c
        WHERE c."lineUserId" = ${lineUserId} AND c."caseId" = ${caseId}::uuid AND c.id <> ${id}::uuid
          AND c.kind = ANY(${foldable}) AND c."pushedWith" IS NULL AND c."undelivered" IS NULL
          AND (c.state = 'PARKED' OR (c.state = 'PENDING' AND c.attempts = 0))
          AND (c."heldUntil" IS NULL OR c."heldUntil" <= ${at})
        FOR UPDATE SKIP LOCKED
      )`;
  const company = await db.notice.findMany({
    where: { pushedWith: id, state: { in: ["PENDING", "PARKED"] } },
    orderBy: { seq: "asc" },
  });
  return { notice, company };
}

/** Writes down how a push ended: told, tried again later, waiting for the quota, or kept for her next word with its reason. */
export async function settlePush(
  deps: Pick<Deps, "db" | "now">,
  push: DuePush,
  result: SendResult,
): Promise<void> {
  if (result.kind === "invalidReplyToken") throw new Error("a push has no reply token");
  if (result.kind === "delivered") return settle(deps, push, { ...told(deps.now()), deliveredBy: "push" });
  const error = result.reason.slice(0, 500);
  if (result.kind === "quotaUsedUp") return awaitQuota(deps, push, error);
  const nextAttemptAt = result.kind === "retryable" && nextTry(push.notice.attempts, deps.now());
  if (!nextAttemptAt) return parkPush(deps, push, result.kind === "refused" ? "refused" : "gaveUp", error);
  await deps.db.notice.updateMany({
    where: { id: push.notice.id, state: "PENDING" },
    data: { nextAttemptAt, error, heldBy: null, heldUntil: null },
  });
}

/** @param reason why it was not pushed; null when it is not worth a push of its own */
export async function parkPush(
  deps: Pick<Deps, "db" | "now">,
  push: DuePush,
  reason: UndeliveredReason | null,
  error: string | null = null,
): Promise<void> {
  await settle(deps, push, {
    state: "PARKED",
    nextAttemptAt: null,
    undelivered: reason,
    undeliveredAt: reason && deps.now(),
    error,
    pushedWith: null,
  });
}

/** Takes notices out whose word is not true any more. */
export async function dropNotices({ db }: Pick<Deps, "db">, notices: readonly Notice[]): Promise<void> {
  const ids = notices.map(({ id }) => id);
  await db.notice.updateMany({ where: { id: { in: ids }, ...untold }, data: dropped });
}

/** Lets the company of a push go out by itself. */
export async function releaseCompany({ db }: Pick<Deps, "db">, { notice: { id } }: DuePush): Promise<void> {
  await db.notice.updateMany({ where: { pushedWith: id, ...untold }, data: released });
}

/** Leaves a push for later without counting the try, as from night to morning. */
export async function postponePush(
  { db }: Pick<Deps, "db">,
  { notice }: DuePush,
  until: Date,
): Promise<void> {
  const { id, attempts } = notice;
  await db.$transaction([
    db.notice.updateMany({
      where: { id, state: "PENDING" },
      data: { ...untried(attempts), nextAttemptAt: until },
    }),
    db.notice.updateMany({ where: { pushedWith: id, ...untold }, data: released }),
  ]);
}

/**
 * The month's pushes are used up: LINE has certainly not taken it, so it waits for the quota, not for a number of tries. Its company
 * is let go, unless an earlier try may have been taken.
 */
async function awaitQuota(
  { db, now }: Pick<Deps, "db" | "now">,
  push: DuePush,
  error: string,
): Promise<void> {
  const { id, attempts } = push.notice;
  const waiting = { undelivered: "quota", undeliveredAt: now(), error, nextAttemptAt: now() };
  await db.$transaction([
    db.notice.updateMany({ where: { id, state: "PENDING" }, data: { ...waiting, ...untried(attempts) } }),
    ...(attempts === 1
      ? [db.notice.updateMany({ where: { pushedWith: id, ...untold }, data: released })]
      : []),
  ]);
}

/** What is told or kept stays so, whatever a slower relay believes. */
async function settle(
  { db }: Pick<Deps, "db">,
  { notice: { id } }: DuePush,
  data: Prisma.NoticeUpdateManyMutationInput,
): Promise<void> {
  await db.$transaction([
    db.notice.updateMany({ where: { id, state: "PENDING" }, data: { ...data, ...released } }),
    db.notice.updateMany({
      where: { pushedWith: id, ...untold },
      data: { ...data, heldBy: null, heldUntil: null },
    }),
  ]);
}

const untold = { state: { in: ["PENDING", "PARKED"] } } satisfies Prisma.NoticeWhereInput;
const released = { pushedWith: null, heldBy: null, heldUntil: null } as const;
const dropped = { state: "DROPPED", nextAttemptAt: null, undelivered: null, undeliveredAt: null } as const;

const untried = (attempts: number) => ({ ...released, attempts: attempts - 1 });

function told(at: Date) {
  return {
    state: "DELIVERED",
    nextAttemptAt: null,
    deliveredAt: at,
    undelivered: null,
    error: null,
  } as const;
}
