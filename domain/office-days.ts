import { addDays, type Day } from "./calendar.ts";
import holidays from "./data/office-holidays.json" with { type: "json" };

/**
 * Weekdays without work, a list per year. Worked out by us from the act on memorial days and festivals as of 2025 (with
 * its days in lieu), not copied from the office calendar that the Directorate-General of Personnel Administration
 * publishes each year: compare them when it comes out. A year without a list has weekends only.
 */
const byYear: Partial<Record<string, string[]>> = holidays;

/** Whether offices work on this day. */
export function isOfficeDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !byYear[day.slice(0, 4)]?.includes(day);
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
