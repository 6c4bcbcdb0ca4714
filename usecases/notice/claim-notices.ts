import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

/** A push that is with this relay until its lease is over. */
export type DueNotice = Notice;

// Longer than a push can take; a notice whose relay crashed is taken up again after it.
const leaseMs = 60_000;

/**
 * Takes pushes whose time has come, oldest first. Any number of relays may run: a row is with one of them until its
 * lease is over, and the retry key keeps a second push of it harmless even then.
 */
export async function claimNotices({ db, now }: Deps, limit: number): Promise<DueNotice[]> {
  const at = now();
  const until = new Date(at.getTime() + leaseMs);
  const rows = await db.$queryRaw<Notice[]>`
    UPDATE "Notice" SET "nextAttemptAt" = ${until}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM "Notice" WHERE "nextAttemptAt" <= ${at}
      ORDER BY "nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING *`;
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}
