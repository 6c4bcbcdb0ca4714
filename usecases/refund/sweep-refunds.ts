import { refundLimitMs } from "#domain/refund/retry.ts";
import type { Deps } from "../ports/deps.ts";
import { sendRefund } from "./send-refund.ts";

export interface RefundSweep {
  count: number;
  /** What somebody should look into, by refund. */
  alerts: { refundId: string; alert: string }[];
  errors: unknown[];
}

/** Sends refunds by LINE Pay whose time has come, and asks about those in doubt. Any number of processes may sweep. */
export async function sweepRefunds(deps: Deps, limit = 10): Promise<RefundSweep> {
  const { linePay } = deps;
  if (!linePay) return { count: 0, alerts: [], errors: [] };
  const ids = await takeDue(deps, limit);
  const sent = await Promise.allSettled(ids.map((id) => sendRefund({ ...deps, linePay }, id)));
  return {
    count: ids.length,
    alerts: sent.flatMap((one, index) =>
      one.status === "fulfilled" && one.value ? [{ refundId: ids[index]!, alert: one.value }] : [],
    ),
    errors: sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])),
  };
}

async function takeDue({ db, now }: Deps, limit: number): Promise<string[]> {
  const at = now();
  const until = new Date(at.getTime() + refundLimitMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Refund" SET "nextAttemptAt" = ${until}
    WHERE id IN (
      SELECT id FROM "Refund" WHERE "nextAttemptAt" <= ${at}
      ORDER BY "nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id`;
  return rows.map(({ id }) => id);
}
