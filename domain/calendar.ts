/** A calendar day in Asia/Taipei, `YYYY-MM-DD`. */
export type Day = string;

const dayMs = 86_400_000;
// Taiwan has kept UTC+8 without daylight saving since 1979 (tz database).
const taipeiOffsetMs = 8 * 3_600_000;

/** The day in Asia/Taipei on which an instant falls. */
export function dayOf(date: Date): Day {
  return taipeiIso(date).slice(0, 10);
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const ms = utc(value);
  // A year of more than four digits begins with a sign.
  return /^\d/.test(value) && !Number.isNaN(ms) && fromUtc(ms) === value;
}

/** The same date `count` calendar months later; a date which that month lacks becomes its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return fromUtc(utc(day) + count * dayMs);
}

/** The last millisecond of the day in Asia/Taipei: a bill may be paid until then. */
export function endOfDay(day: Day): Date {
  return new Date(utc(day) + dayMs - 1 - taipeiOffsetMs);
}

/** A full hour of the day in Asia/Taipei, 0 to 23. */
export function instantOf(day: Day, hour: number): Date {
  return new Date(utc(day) + hour * 3_600_000 - taipeiOffsetMs);
}

/** Last two digits of the ROC year, month, date: `2020-06-14` → `090614`, as store barcodes want it. */
export function rocYyMmDd(day: Day): string {
  const [year] = parts(day);
  const yy = String((year - 1911) % 100).padStart(2, "0");
  return yy + day.slice(5, 7) + day.slice(8, 10);
}

/** As bills print it: `2020-06-14` → `2020/06/14`. */
export function formatDay(day: Day): string {
  return day.replaceAll("-", "/");
}

/** ISO 8601 in Taiwan's time: `2020-06-14T23:59:59.999+08:00`. */
export function toIso(date: Date): string {
  return `${taipeiIso(date)}+08:00`;
}

/** As people read it in Taiwan: `2020/06/14 09:30`. */
export function momentText(date: Date): string {
  return taipeiIso(date).slice(0, 16).replaceAll("-", "/").replace("T", " ");
}

/** The full hour in Asia/Taipei, 0 to 23. */
export function hourOf(date: Date): number {
  return Number(taipeiIso(date).slice(11, 13));
}

/** The time of day in Asia/Taipei, `08:05`. */
export function timeOf(date: Date): string {
  return taipeiIso(date).slice(11, 16);
}

function taipeiIso(date: Date): string {
  return new Date(date.getTime() + taipeiOffsetMs).toISOString().slice(0, -1);
}

function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
