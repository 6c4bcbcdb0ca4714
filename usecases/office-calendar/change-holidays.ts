import { dayOf } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";
import { isOfficeDay } from "#domain/office-days.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { type Holiday, holidays, loadOfficeCalendar } from "./office-calendar.ts";

/** A day of the calendar, as it was and as it is to be. */
export interface CalendarChange {
  day: string;
  /** Whether offices work on it. */
  before: boolean;
  after: boolean;
  /** Its name before; null where it was a day like any other. */
  nameBefore: string | null;
  name: string;
}

/**
 * Changes days of the office calendar, or shows what would change. Days that are not named stay; none is ever removed, a holiday that is
 * none after all is named with `works`.
 * @param dryRun changes nothing
 * @throws DomainError validation_failed for a day that is past or named twice
 */
export async function changeHolidays(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  { days, dryRun }: { days: readonly Holiday[]; dryRun: boolean },
): Promise<CalendarChange[]> {
  const at = deps.now();
  refuseFaulty(days, dayOf(at));
  const known = new Map((await holidays(deps)).map((row) => [row.day, row]));
  const changes = days.map(({ day, name, works }) => ({
    day,
    before: known.get(day)?.works ?? isOfficeDay(day),
    after: works,
    nameBefore: known.get(day)?.name ?? null,
    name,
  }));
  if (dryRun) return changes;
  await deps.db.$transaction(async (tx) => {
    for (const { day, ...row } of days) {
      const column = dayToColumn(day);
      await tx.holiday.upsert({ where: { day: column }, create: { day: column, ...row }, update: row });
    }
    const details = { changes: changes.map((change) => ({ ...change })) };
    await appendAudit(tx, {
      at,
      actor: staffActor(staff),
      action: "settings.holidays",
      subject: "holidays",
      details,
    });
  });
  await loadOfficeCalendar(deps);
  return changes;
}

function refuseFaulty(days: readonly Holiday[], today: string): void {
  const fields: Record<string, FieldMessageKey> = {};
  const all = days.map(({ day }) => day);
  for (const [index, day] of all.entries()) {
    if (all.indexOf(day) !== index) fields[`days.${index}.day`] = "dayTwice";
    if (day < today) fields[`days.${index}.day`] = "dayPast";
  }
  if (Object.keys(fields).length > 0) throw new DomainError("validation_failed", { fields });
}
