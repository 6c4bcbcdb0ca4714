const zone = "Asia/Taipei";
const hour = 3_600_000;

/** A moment as day and time in Taiwan: `2026/11/22 10:00`. */
export function momentText(timestamp: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  return parts.format(new Date(timestamp)).replace(", ", " ").replaceAll("-", "/");
}

/** A day as printed on the bill: `2026/12/22`. */
export const dayText = (day: string): string => day.replaceAll("-", "/");

/** Whole days from today in Taiwan until a day; 0 is today, negative is past. */
export function daysLeft(day: string, now: Date): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(now);
  return Math.round((Date.parse(day) - Date.parse(today)) / (24 * hour));
}
