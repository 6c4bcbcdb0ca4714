import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/calendar.ts";
import type { Tariff } from "#domain/money/tariff.ts";
import { planPrices } from "#usecases/tariff/plan-prices.ts";
import type { Between } from "./step.ts";
import type { ModelWorld } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** Another price of a school from tomorrow; who has sent her application keeps the old one. */
export async function planPrice(
  { deps, schools, outside }: ModelWorld,
  { school, amount }: NonNullable<Between["price"]>,
): Promise<void> {
  const validFrom = dayOf(new Date(outside.clock.now() + 24 * 60 * 60_000));
  const slot = { schoolCode: schools[school]!, level: null, validFrom };
  const price: Omit<Tariff, "schoolCode" | "level" | "validFrom"> =
    amount === "deducted"
      ? { category: "LOSS_REFUND", lossFee: 20, cardFee: 0, amountDue: 20, lossFeeFrom: "deducted" }
      : { category: "LOSS_REISSUE", lossFee: 20, cardFee: amount, amountDue: amount, lossFeeFrom: "prepaid" };
  await planPrices(deps, operator, { prices: [{ ...slot, ...price }], dryRun: false });
}
