import { dayOf } from "#domain/calendar.ts";
import type { Deps } from "../ports/deps.ts";
import { allPrices, type PriceRow } from "../rows/tariff/planned-prices.ts";

/** Whether a price is over, holds, or is to come. */
export type PriceState = "past" | "inForce" | "planned";

/** All prices with what has become of them; of those of one scope and category the last that has begun is in force. */
export async function listPrices({
  db,
  now,
}: Pick<Deps, "db" | "now">): Promise<(PriceRow & { state: PriceState })[]> {
  const today = dayOf(now());
  const prices = await allPrices(db);
  return prices.map((price, index) => ({ ...price, state: stateOf(price, prices[index + 1], today) }));
}

/** @param next the price that follows in the list, which is ordered by scope, category and day */
function stateOf(price: PriceRow, next: PriceRow | undefined, today: string): PriceState {
  if (price.validFrom > today) return "planned";
  const follows =
    next !== undefined &&
    next.schoolCode === price.schoolCode &&
    next.level === price.level &&
    next.category === price.category;
  return follows && next.validFrom <= today ? "past" : "inForce";
}
