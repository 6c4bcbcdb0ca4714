import type { Notice, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { SendResult } from "../ports/line-messaging.ts";

const firstDelayMs = 2_000;
const longestDelayMs = 30 * 60_000;
// About six hours. LINE knows a retry key for 24, so no try can send a notice anew that LINE had accepted.
const mostAttempts = 20;

/** Writes down how a push ended: delivered, tried again later, or parked with its reason. */
export async function settleNotice(deps: Deps, notice: Notice, result: SendResult): Promise<void> {
  if (result.kind === "delivered") return deliver(deps, notice);
  if (result.kind === "invalidReplyToken") throw new Error("a push has no reply token");
  const givenUp = result.kind === "retryable" && notice.attempts >= mostAttempts;
  if (result.kind === "refused" || givenUp) return parkNotice(deps, notice, result.reason);
  const delay = Math.min(firstDelayMs * 2 ** (notice.attempts - 1), longestDelayMs);
  await pending(deps, notice, {
    nextAttemptAt: new Date(deps.now().getTime() + delay),
    error: result.reason.slice(0, 500),
  });
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
