import type { createLog } from "#adapters/log.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { loadOfficeCalendar } from "#usecases/office-calendar/office-calendar.ts";

const EVERY_MS = 60_000;

/** Counts office days by the database's calendar from now on, and takes up what another process has changed within a minute. */
export async function followOfficeCalendar(
  db: PrismaClient,
  log: ReturnType<typeof createLog>,
): Promise<{ stop(): void }> {
  await loadOfficeCalendar({ db });
  const timer = setInterval(() => {
    loadOfficeCalendar({ db }).catch((error) => log.warn({ err: error }, "office calendar not read"));
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
