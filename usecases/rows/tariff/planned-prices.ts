import type { Day } from "#domain/calendar.ts";
import type { Category } from "#domain/codes.ts";
import type { LossFeeFrom, Tariff } from "#domain/money/tariff.ts";
import type { Tariff as TariffRow } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { dayFromColumn } from "../day-column.ts";

/** A price as it lies in the database. */
export type PriceRow = Tariff & { id: number };

/** What a price holds for: a school, a level of schools, or, with neither, all. */
export type Scope = Pick<Tariff, "schoolCode" | "level">;

/** Every price that was, is or will be asked, by scope, category and day. */
export async function allPrices(tx: Tx): Promise<PriceRow[]> {
  const rows = await tx.tariff.findMany({
    orderBy: [{ schoolCode: "asc" }, { level: "asc" }, { category: "asc" }, { validFrom: "asc" }],
  });
  return rows.map(priceRow);
}

export function priceRow({ validFrom, lossFeeFrom, ...row }: TariffRow): PriceRow {
  return { ...row, validFrom: dayFromColumn(validFrom), lossFeeFrom: lossFeeFrom as LossFeeFrom };
}

/** The price of the same scope and category from the same day. */
export function sameSlot(prices: readonly PriceRow[], wanted: Slot): PriceRow | undefined {
  return prices.find((row) => slotKey(row) === slotKey(wanted));
}

type Slot = Scope & { category: Category; validFrom: Day };

/** One for each scope, category and day. */
export function slotKey({ schoolCode, level, category, validFrom }: Slot): string {
  return [schoolCode ?? "", level ?? "", category, validFrom].join("/");
}
