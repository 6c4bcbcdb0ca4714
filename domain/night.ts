import { hourOf } from "./calendar.ts";

const nightFalls = 22;
const dayBreaks = 8;

/** Whether a message would wake people in Taiwan: from 22:00 until 08:00. */
export function isNight(at: Date): boolean {
  const hour = hourOf(at);
  return hour >= nightFalls || hour < dayBreaks;
}
