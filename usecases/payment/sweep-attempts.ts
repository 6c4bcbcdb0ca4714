import type { Deps } from "../ports/deps.ts";
import { confirmLimitMs } from "../rows/payment/attempts.ts";
import { checkAttempt } from "./check-attempt.ts";

export interface AttemptSweep {
  count: number;
  /** What somebody should look into, by attempt. */
  alerts: { attemptId: string; alert: string }[];
  errors: unknown[];
}

/**
 * Looks at attempts whose time has come, at most `limit` of them at once. Any number of processes may sweep: each
 * takes rows that no other has, for as long as the longest call may last.
 */
export async function sweepAttempts(deps: Deps, limit = 10): Promise<AttemptSweep> {
  const { linePay } = deps;
  if (!linePay) return { count: 0, alerts: [], errors: [] };
  const ids = await takeDue(deps, limit);
  const looks = await Promise.allSettled(ids.map((id) => checkAttempt({ ...deps, linePay }, id)));
  return {
    count: ids.length,
    alerts: looks.flatMap((look, index) =>
      look.status === "fulfilled" && look.value ? [{ attemptId: ids[index]!, alert: look.value }] : [],
    ),
    errors: looks.flatMap((look) => (look.status === "rejected" ? [look.reason] : [])),
  };
}

async function takeDue({ db, now }: Deps, limit: number): Promise<string[]> {
  const at = now();
  const until = new Date(at.getTime() + confirmLimitMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "PaymentAttempt" SET "nextCheckAt" = ${until}, checks = checks + 1
    WHERE id IN (
      SELECT id FROM "PaymentAttempt" WHERE "nextCheckAt" <= ${at}
      ORDER BY "nextCheckAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id`;
  return rows.map(({ id }) => id);
}
