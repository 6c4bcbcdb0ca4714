import type { PrismaClient } from "./generated/client.ts";
import { seedDistricts } from "./seed/districts.ts";
import { seedHolidays } from "./seed/holidays.ts";
import { seedNotices } from "./seed/notices.ts";
import { seedSchoolLevels } from "./seed/school-levels.ts";
import { seedSchools } from "./seed/schools.ts";
import { seedTariffs } from "./seed/tariffs.ts";

// Nothing waits for a start but the start itself: on a machine that is busy with other work it takes its time.
const patience = { maxWait: 60_000, timeout: 120_000 };

/**
 * Brings schools, their levels, districts, general tariffs, holidays and notice texts into the database. Run at every start: what is
 * there already stays as it is, and a school's own settings are never touched.
 * @throws Error when a published notice text was edited
 */
export async function seed(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    await seedSchoolLevels(tx);
    await seedSchools(tx);
    await seedDistricts(tx);
    await seedTariffs(tx);
    await seedHolidays(tx);
    await seedNotices(tx);
  }, patience);
}
