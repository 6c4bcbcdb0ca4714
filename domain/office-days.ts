import { addDays, type Day } from "./calendar.ts";
import holidays from "./data/office-holidays.json" with { type: "json" };

/**
 * Weekdays without work that a database begins with, by day. Worked out by us from the act on memorial days and festivals as of 2025 (with
 * its days in lieu), not copied from the office calendar that the Directorate-General of Personnel Administration
 * publishes each year: compare them when it comes out. What is unsure stands in `prisma/data/SOURCES.md`.
 */
export const knownHolidays: Readonly<Record<Day, string>> = holidays;

/** A weekday without work, or a day of the weekend with it (`works`). */
export interface CalendarDay {
  day: Day;
  works: boolean;
}

// Everything that counts office days asks this one calendar: rules are told it once, instead of each being handed it.
let exceptions = byDay(Object.keys(knownHolidays).map((day) => ({ day, works: false })));

/** Takes the calendar of the database in place of the one that it began with. A year of which it knows nothing has weekends only. */
export function keepOfficeCalendar(days: readonly CalendarDay[]): void {
  exceptions = byDay(days);
}

/** Whether offices work on this day. */
export function isOfficeDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return exceptions.get(day) ?? (weekday !== 0 && weekday !== 6);
}

function byDay(days: readonly CalendarDay[]): Map<Day, boolean> {
  return new Map(days.map(({ day, works }) => [day, works]));
}

/** The `count`-th office day after a day; that day itself does not count. */
export function addOfficeDays(day: Day, count: number): Day {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    if (isOfficeDay(last)) left--;
  }
  return last;
}
