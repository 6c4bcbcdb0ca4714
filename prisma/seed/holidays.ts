import { knownHolidays } from "#domain/office-days.ts";
import type { Prisma } from "../generated/client.ts";

const source = "紀念日及節日實施條例，依曆推算；待與行政院人事行政總處行事曆核對";

/** The office calendar as far as it follows from the law. A day that iPASS has changed stays as it is. */
export async function seedHolidays(tx: Prisma.TransactionClient): Promise<void> {
  const data = Object.entries(knownHolidays).map(([day, name]) => ({ day: new Date(day), name, source }));
  await tx.holiday.createMany({ data, skipDuplicates: true });
}
