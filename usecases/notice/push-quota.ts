import { addMonths, type Day, dayOf } from "#domain/calendar.ts";
import type { UndeliveredReason } from "#domain/codes.ts";
import type { PushQuota } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { LineMessaging } from "../ports/line-messaging.ts";
import { deskNoticeKinds } from "../rows/notice/enqueue-notice.ts";
import { whereUndelivered } from "../rows/notice/undelivered.ts";

type QuotaDeps = Pick<Deps, "db" | "now">;

const minuteMs = 60_000;
/** LINE also says "monthly limit" while another delivery has reserved what is left, so it is asked again soon. */
const soon = minuteMs;
const whileUsedUp = 10 * minuteMs;
const usually = 60 * minuteMs;

/** Whether pushes wait, all of them, because LINE refuses them for the month. What is due meanwhile is marked as such. */
export async function pushesWait({ db, now }: QuotaDeps): Promise<boolean> {
  const quota = await db.pushQuota.findUnique({ where: { id: 1 } });
  if (!quota?.usedUpSince) return false;
  const at = now();
  await db.notice.updateMany({
    where: {
      state: "PENDING",
      undelivered: null,
      attempts: 0,
      nextAttemptAt: { lte: at },
      // What a desk wrote has another way to her, which is tried first.
      kind: { notIn: [...deskNoticeKinds] },
    },
    data: { undelivered: "quota", undeliveredAt: at },
  });
  return true;
}

/** LINE has refused a push for the month. */
export async function noteUsedUp({ db, now }: QuotaDeps): Promise<void> {
  const at = now();
  const nextCheckAt = new Date(at.getTime() + soon);
  await db.$executeRaw`
    INSERT INTO "PushQuota" (id, "usedUpSince", "nextCheckAt") VALUES (1, ${at}, ${nextCheckAt})
    ON CONFLICT (id) DO UPDATE SET "usedUpSince" = excluded."usedUpSince", "nextCheckAt" = excluded."nextCheckAt"
    WHERE "PushQuota"."usedUpSince" IS NULL`;
}

/**
 * Asks LINE how much of the month is used, when that is due, and lets the pushes go on once there is room: the month has turned, or
 * the quota was raised. One of all processes asks.
 * @returns 1 when it has asked
 */
export async function checkQuota({ db, now, line }: QuotaDeps & { line: LineMessaging }): Promise<number> {
  const at = now();
  if (!(await takeTurn(db, at))) return 0;
  const found = await line.quota();
  if (!found) {
    await db.pushQuota.update({ where: { id: 1 }, data: { nextCheckAt: later(at, soon) } });
    return 1;
  }
  const { limit, used } = found;
  const room = limit === null || used < limit;
  await db.pushQuota.update({
    where: { id: 1 },
    data: { limit, used, checkedAt: at, ...(room && { usedUpSince: null, nextCheckAt: later(at, usually) }) },
  });
  if (room)
    await db.notice.updateMany({
      where: { state: "PENDING", undelivered: "quota" },
      data: { undelivered: null, undeliveredAt: null },
    });
  return 1;
}

async function takeTurn(db: Deps["db"], at: Date): Promise<boolean> {
  await db.pushQuota.createMany({ data: [{ id: 1, nextCheckAt: at }], skipDuplicates: true });
  const { count } = await db.pushQuota.updateMany({
    where: { id: 1, nextCheckAt: { lte: at } },
    data: { nextCheckAt: later(at, whileUsedUp) },
  });
  return count > 0;
}

const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);

/** How the month stands and what waits, for the desk. */
export interface OutboxState {
  quota: Pick<PushQuota, "limit" | "used" | "checkedAt" | "usedUpSince">;
  /** The day on which LINE counts anew. */
  resetsOn: Day;
  /** Not pushed yet, with nothing in the way. */
  pending: number;
  /** What students were not told, by reason, with the moment of the oldest. */
  undelivered: { reason: UndeliveredReason; count: number; since: Date }[];
}

export async function outboxState({ db, now }: QuotaDeps): Promise<OutboxState> {
  const [quota, pending, groups] = await Promise.all([
    db.pushQuota.findUnique({ where: { id: 1 } }),
    db.notice.count({ where: { state: "PENDING", undelivered: null } }),
    db.notice.groupBy({
      by: ["undelivered"],
      where: whereUndelivered,
      _count: true,
      _min: { undeliveredAt: true },
    }),
  ]);
  const { limit = null, used = 0, checkedAt = null, usedUpSince = null } = quota ?? {};
  return {
    quota: { limit, used, checkedAt, usedUpSince },
    resetsOn: `${addMonths(dayOf(now()), 1).slice(0, 7)}-01`,
    pending,
    undelivered: groups.map(({ undelivered, _count, _min }) => ({
      reason: undelivered as UndeliveredReason,
      count: _count,
      since: _min.undeliveredAt ?? now(),
    })),
  };
}
