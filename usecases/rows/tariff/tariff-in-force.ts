import type { Day } from "#domain/calendar.ts";
import { type Category, categories } from "#domain/category.ts";
import { type Tariff, tariffFor } from "#domain/money/tariff.ts";
import type { Tx } from "../../ports/transaction.ts";
import { priceRow } from "./planned-prices.ts";

/**
 * The price of a category at a school on a day.
 * @throws Error when the tariff data has none
 */
export async function tariffInForce(
  tx: Tx,
  wanted: { category: Category; schoolCode: string; day: Day },
): Promise<Tariff & { id: number }> {
  const { category, schoolCode } = wanted;
  const school = await tx.school.findUnique({ where: { code: schoolCode }, select: { level: true } });
  const level = school?.level ?? null;
  const rows = await tx.tariff.findMany({
    where: { category, OR: [{ schoolCode }, { schoolCode: null, OR: [{ level }, { level: null }] }] },
  });
  return tariffFor(rows.map(priceRow), { ...wanted, level });
}

/** What each category costs on a day where neither a school nor its level has a price of its own. */
export async function generalPrices(tx: Tx, day: Day): Promise<Tariff[]> {
  const rows = await tx.tariff.findMany({ where: { schoolCode: null, level: null } });
  const known = Object.keys(categories) as Category[];
  return known.map((category) =>
    tariffFor(rows.map(priceRow), { category, schoolCode: "", level: null, day }),
  );
}
