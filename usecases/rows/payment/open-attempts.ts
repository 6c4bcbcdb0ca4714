import type { AttemptState } from "#domain/payment/lifecycle.ts";
import type { Tx } from "../../ports/transaction.ts";
import { moveAttempt } from "./move-attempt.ts";

/** A request to LINE Pay takes 20 s at most; an attempt without an answer after this long never got one. */
export const requestLimitMs = 60_000;

/** A confirm takes 45 s at most; an attempt that confirms for longer was left by a crash. */
export const confirmLimitMs = 60_000;

/** States whose end is not known; the database allows one such attempt per bill. */
export const openStates = [
  "CREATED",
  "REQUESTED",
  "AUTHENTICATED",
  "CONFIRMING",
  "UNKNOWN",
] as const satisfies AttemptState[];

/** From here money may already be moving. */
export const confirmingStates = ["CONFIRMING", "UNKNOWN"] as const satisfies AttemptState[];

/** The bill was settled another way: its attempts that were not confirmed never will be. The bill is locked. */
export async function fenceAttempts(tx: Tx, billId: string, at: Date): Promise<void> {
  const attempts = await tx.paymentAttempt.findMany({
    where: { billId, state: { in: ["CREATED", "REQUESTED", "AUTHENTICATED"] } },
  });
  for (const attempt of attempts) {
    await moveAttempt(tx, attempt, { event: "billClosed", call: "bill", code: "settled", at });
  }
}
