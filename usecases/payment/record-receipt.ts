import { DomainError } from "#domain/errors.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Money } from "../rows/payment/settle-receipt.ts";
import { takeMoney } from "../rows/payment/take-money.ts";

export type ReportedMoney = Pick<Money, "channel" | "externalId" | "amount" | "paidAt" | "virtualAccount">;

const earliest = new Date("2000-01-01T00:00:00+08:00");
const dayMs = 86_400_000;

/**
 * Takes in money that a store or a bank reports by the callback. The same `(channel, externalId)` is the same money and answers as it
 * did the first time; money that a file told of before is that receipt.
 * @throws DomainError validation_failed for a time that cannot be, idempotency_key_reused when a known number comes with another account or amount
 */
export async function recordReceipt(
  { db, now, settings }: Pick<Deps, "db" | "now" | "settings">,
  reported: ReportedMoney,
): Promise<Receipt> {
  mustBePossible(reported.paidAt, now());
  const { channel, externalId } = reported;
  const named = { source: "callback", reference: `${channel}:${externalId}` } as const;
  const sighting = { ...reported, ...named, agency: null, accountedOn: null };
  return db.$transaction(async (tx) => {
    const [taken] = await takeMoney(tx, [sighting], { at: now(), settings });
    if (!taken || taken.outcome === "conflict") throw new DomainError("idempotency_key_reused");
    return taken.receipt;
  });
}

/** A sender's clock may run ahead by a day at most, and nothing of ours is older than the century. */
function mustBePossible(paidAt: Date, at: Date): void {
  const possible = paidAt >= earliest && paidAt.getTime() <= at.getTime() + dayMs;
  if (!possible) throw new DomainError("validation_failed", { fields: { paidAt: "impossibleTime" } });
}
