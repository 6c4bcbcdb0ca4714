import type { Prisma } from "../generated/client.ts";
import { readCsv } from "./csv.ts";

/** Counties and districts with their three-digit postal code. Source: Chunghwa Post. */
export async function seedDistricts(tx: Prisma.TransactionClient): Promise<void> {
  const data = readCsv<"zip3" | "county" | "district">("districts.csv").map(({ zip3, county, district }) => ({
    zip3,
    county,
    name: district,
  }));
  await tx.district.createMany({ data, skipDuplicates: true });
}
