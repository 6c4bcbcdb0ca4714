const DAY = 24 * 3600_000;

/** ISO 8601 with Taipei's offset. */
export function taipei(at: number): string {
  return `${new Date(at + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;
}

/** The day in Taipei, YYYY-MM-DD. */
export const dayOf = (at: number) => taipei(at).slice(0, 10);

/** @param day YYYY-MM-DD */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

/** The day itself, or the Monday after it. */
export function officeDay(day: string): string {
  return isWeekend(day) ? officeDay(plusDays(day, 1)) : day;
}

/** Eight digits, as files write a day. */
export const compact = (day: string) => day.slice(0, 10).replaceAll("-", "");

/** Seven digits: the year of the Republic, month and day. */
export function rocDay(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1911).padStart(3, "0")}${compact(day).slice(4)}`;
}

/** HHMMSS of an ISO time with Taipei's offset. */
export const clockTime = (at: string) => at.slice(11, 19).replaceAll(":", "");
