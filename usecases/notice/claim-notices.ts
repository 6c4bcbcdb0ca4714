import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

/** A push that is with this relay until its lease is over. */
export type DueNotice = Notice;

// Longer than a push can take; a notice whose relay crashed is taken up again after it.
const leaseMs = 60_000;

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
