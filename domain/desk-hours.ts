import { type Day, dayOf, hourOf, instantOf } from "./calendar.ts";
import { deskHours, deskLeastHours } from "./facts.ts";
import type { Localized } from "./language.ts";
import { addOfficeDays, isOfficeDay } from "./office-days.ts";

/** Whether somebody is at the desks of schools and iPASS. */
export function isDeskOpen(at: Date): boolean {
  const hour = hourOf(at);
  return isOfficeDay(dayOf(at)) && hour >= deskHours.from && hour < deskHours.until;
}

/** When the desks open next; of hours that have begun, those of the next office day. */
export function nextOpening(at: Date): Date {
  const today = dayOf(at);
  const day = isOfficeDay(today) && hourOf(at) < deskHours.from ? today : addOfficeDays(today, 1);
  return instantOf(day, deskHours.from);
}

/**
 * Until when a desk may take over something that reaches it now: its next closing, unless it has fewer than `deskLeastHours` until
 * then; the one after that.
 */
export function fairClosing(at: Date): Date {
  const closes = nextClosing(at);
  const hasTime = closes.getTime() - at.getTime() >= deskLeastHours * 3_600_000;
  return hasTime ? closes : nextClosing(closes);
}

/** When the desks close: the hours that are under way, else the next ones. */
function nextClosing(at: Date): Date {
  const today = dayOf(at);
  const day = isOfficeDay(today) && hourOf(at) < deskHours.until ? today : addOfficeDays(today, 1);
  return instantOf(day, deskHours.until);
}

const weekdays: readonly Localized[] = [
  { zh: "日", en: "Sunday" },
  { zh: "一", en: "Monday" },
  { zh: "二", en: "Tuesday" },
  { zh: "三", en: "Wednesday" },
  { zh: "四", en: "Thursday" },
  { zh: "五", en: "Friday" },
  { zh: "六", en: "Saturday" },
];

/** Day and hour as they are said: `11/30（一）9:00`, `Monday, 11/30, 9:00`. */
export function openingWords(opening: Date): Localized {
  const day = dayOf(opening);
  const date = `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
  const { zh, en } = weekdays[weekdayOf(day)]!;
  const hour = `${hourOf(opening)}:00`;
  return { zh: `${date}（${zh}）${hour}`, en: `${en}, ${date}, ${hour}` };
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
