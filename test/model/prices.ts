import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/calendar.ts";
import { planPrices } from "#usecases/tariff/plan-prices.ts";
import type { Between } from "./step.ts";
import type { ModelWorld } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** A new card of a school costs another amount from tomorrow; who has sent her application keeps the old one. */
export async function planPrice(
  { deps, schools, outside }: ModelWorld,
  { school, amount }: NonNullable<Between["price"]>,
): Promise<void> {
  const validFrom = dayOf(new Date(outside.clock.now() + 24 * 60 * 60_000));
  const fees = { lossFee: 20, cardFee: amount, amountDue: amount };
  const slot = { schoolCode: schools[school]!, level: null, category: "LOSS_REISSUE", validFrom } as const;
  const prices = [{ ...slot, ...fees, lossFeeFrom: "prepaid" as const }];
  await planPrices(deps, operator, { prices, dryRun: false });
}
