import type { Day } from "#domain/calendar.ts";
import { type Category, categories } from "#domain/category.ts";
import { type Tariff, tariffFor } from "#domain/tariff.ts";
import type { Deps } from "../ports/deps.ts";
import { dayFromColumn } from "../rows/day-column.ts";

/** What each category costs on a day where a school has no price of its own. */
export async function generalPrices({ db }: Pick<Deps, "db">, day: Day): Promise<Tariff[]> {
  const rows = await db.tariff.findMany({ where: { schoolCode: null } });
  const tariffs = rows.map((row) => ({ ...row, validFrom: dayFromColumn(row.validFrom) }));
  const known = Object.keys(categories) as Category[];
  return known.map((category) => tariffFor(tariffs, { category, schoolCode: "", day }));
}
