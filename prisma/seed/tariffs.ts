import { defaultTariffs } from "#domain/money/tariff.ts";
import type { Prisma } from "../generated/client.ts";

/** The general prices; a school's own price is a row that its operator adds. */
export async function seedTariffs(tx: Prisma.TransactionClient): Promise<void> {
  const data = defaultTariffs.map((tariff) => ({ ...tariff, validFrom: new Date(tariff.validFrom) }));
  await tx.tariff.createMany({ data, skipDuplicates: true });
}
