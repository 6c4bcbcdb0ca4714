import { hourOf } from "./calendar.ts";
import { nightHours } from "./facts.ts";

/** Whether a message would wake people in Taiwan: from 22:00 until 08:00. */
export function isNight(at: Date): boolean {
  const hour = hourOf(at);
  return hour >= nightHours.from || hour < nightHours.until;
}
