import type { Tx } from "../ports/transaction.ts";
import type { LockedAttempt } from "../rows/payment/locked-bill.ts";
import { type AttemptMove, moveAttempt } from "../rows/payment/move-attempt.ts";
import { settleReceipt } from "../rows/payment/settle-receipt.ts";

/**
 * LINE Pay has taken the money: the attempt is paid, even one that we had closed, and the money is judged like any other,
 * so that a bill which was paid elsewhere meanwhile keeps it as surplus. A paid attempt stays as it is.
 */
export async function settlePaid(
  tx: Tx,
  { attempt, cardCase, bill }: LockedAttempt,
  move: Pick<AttemptMove, "call" | "code" | "at">,
): Promise<void> {
  if (attempt.state === "PAID") return;
  await moveAttempt(tx, attempt, { ...move, event: "paid" });
  const money = {
    channel: "LINE_PAY" as const,
    externalId: attempt.transactionId!,
    virtualAccount: null,
    amount: attempt.amount,
    paidAt: move.at,
  };
  await settleReceipt(tx, { cardCase, bill }, money, { at: move.at });
}
