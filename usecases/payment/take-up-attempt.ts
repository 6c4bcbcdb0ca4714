import { isFinal } from "#domain/payment/lifecycle.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { lockAttempt } from "../rows/payment/locked-bill.ts";
import { moveAttempt } from "../rows/payment/move-attempt.ts";
import { confirmLimitMs, requestLimitMs } from "../rows/payment/open-attempts.ts";

export interface OpenAttempt extends PaymentAttempt {
  /** Code of the last entry in its ledger. */
  lastCode: string | undefined;
}

/**
 * Prepares an attempt for a look: what a crash left behind becomes a failed request or an uncertain confirm.
 * @returns undefined when there is nothing to ask LINE Pay about, or a confirm is under way
 */
export async function takeUpAttempt({ db, now }: Deps, attemptId: string): Promise<OpenAttempt | undefined> {
  return db.$transaction(async (tx) => {
    const { attempt } = await lockAttempt(tx, attemptId);
    if (isFinal(attempt.state)) return undefined;
    const last = await tx.paymentEvent.findFirst({ where: { attemptId }, orderBy: { id: "desc" } });
    const at = now();
    const idleMs = at.getTime() - (last?.at ?? attempt.createdAt).getTime();
    if (attempt.state === "CREATED") {
      const move = { event: "requestFailed", call: "sweep", code: "never answered", at } as const;
      if (idleMs >= requestLimitMs) await moveAttempt(tx, attempt, move);
      return undefined;
    }
    if (attempt.state !== "CONFIRMING") return { ...attempt, lastCode: last?.code };
    if (idleMs < confirmLimitMs) return undefined;
    const code = "left confirming";
    return {
      ...(await moveAttempt(tx, attempt, { event: "uncertain", call: "sweep", code, at })),
      lastCode: code,
    };
  });
}
