import { keepOfficeCalendar } from "#domain/office-days.ts";
import type { Deps } from "../ports/deps.ts";
import { dayFromColumn } from "../rows/day-column.ts";

export interface Holiday {
  /** In Asia/Taipei. */
  day: string;
  name: string;
  /** Offices are open on it though it is a Saturday or Sunday, or would be a holiday. */
  works: boolean;
  /** Who says so. */
  source: string;
}

/** The days on which offices differ from the week, in order. */
export async function holidays({ db }: Pick<Deps, "db">): Promise<Holiday[]> {
  const rows = await db.holiday.findMany({ orderBy: { day: "asc" } });
  return rows.map(({ day, ...row }) => ({ ...row, day: dayFromColumn(day) }));
}

/** Lets everything in this process that counts office days count by the database's calendar. */
export async function loadOfficeCalendar(deps: Pick<Deps, "db">): Promise<void> {
  keepOfficeCalendar(await holidays(deps));
}
