import type { Day } from "#domain/calendar.ts";

/** A `date` column carries midnight UTC of the day it names. */
export function dayToColumn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayFromColumn(column: Date): Day {
  return column.toISOString().slice(0, 10);
}
