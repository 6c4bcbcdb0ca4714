import { officeDay, plusDays } from "../collection/days.ts";
import type { Cycle } from "./terms.ts";

/** Days of a cycle, both included, YYYY-MM-DD. */
export type Span = { from: string; to: string };

const LONGEST = 14;

/** The cycles whose money is sent on `day`: on the first office day after their last day. */
export function cyclesPaidOn(cycle: Cycle, day: string): Span[] {
  const ends = Array.from({ length: LONGEST }, (_, i) => plusDays(day, i - LONGEST));
  return ends
    .filter((end) => officeDay(plusDays(end, 1)) === day)
    .flatMap((end) => {
      const span = { from: STARTS[cycle](end), to: end };
      return isLastDay[cycle](end) ? [span] : [];
    });
}

const dayOfMonth = (day: string) => Number(day.slice(8));

const isLastDay: Record<Cycle, (day: string) => boolean> = {
  daily: () => true,
  weekly: (day) => new Date(day).getUTCDay() === 0,
  tenDay: (day) => [10, 20].includes(dayOfMonth(day)) || dayOfMonth(plusDays(day, 1)) === 1,
};

const STARTS: Record<Cycle, (end: string) => string> = {
  daily: (end) => end,
  weekly: (end) => plusDays(end, -6),
  tenDay: (end) => `${end.slice(0, 8)}${{ 10: "01", 20: "11" }[dayOfMonth(end)] ?? "21"}`,
};
