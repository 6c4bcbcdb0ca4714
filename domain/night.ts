import { addDays, type Day, dayOf, endOfDay, hourOf } from "./calendar.ts";
import { nightHours } from "./facts.ts";

/** Whether a message would wake people in Taiwan: from 22:00 until 08:00. */
export function isNight(at: Date): boolean {
  const hour = hourOf(at);
  return hour >= nightHours.from || hour < nightHours.until;
}

/** When the night ends in which an instant lies. */
export function morningAfter(at: Date): Date {
  const today = dayOf(at);
  const day: Day = hourOf(at) >= nightHours.from ? addDays(today, 1) : today;
  return new Date(endOfDay(addDays(day, -1)).getTime() + 1 + nightHours.until * 3_600_000);
}
