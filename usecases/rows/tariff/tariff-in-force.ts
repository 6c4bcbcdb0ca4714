import type { Day } from "#domain/calendar.ts";
import { type Tariff as Price, tariffFor } from "#domain/tariff.ts";
import type { Category } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { dayFromColumn } from "../day-column.ts";

export type TariffInForce = Price & { id: number };

/**
 * The price of a category at a school on a day.
 * @throws Error when the tariff data has none
 */
export async function tariffInForce(
  tx: Tx,
  wanted: { category: Category; schoolCode: string; day: Day },
): Promise<TariffInForce> {
  const rows = await tx.tariff.findMany({
    where: { category: wanted.category, OR: [{ schoolCode: wanted.schoolCode }, { schoolCode: null }] },
  });
  return tariffFor(
    rows.map((row) => ({ ...row, validFrom: dayFromColumn(row.validFrom) })),
    wanted,
  );
}
