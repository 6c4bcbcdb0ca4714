import { addDays, type Day } from "../calendar.ts";
import { reminderDays } from "../facts.ts";

type Stage = (typeof reminderDays)[number];

/**
 * Which reminder is due with so many days left: one that was missed is not made up for once the next is due.
 * @returns undefined while there is time enough, and when the last day is over
 */
export function reminderDue(dueDate: Day, today: Day): Stage | undefined {
  if (dueDate < today) return undefined;
  return reminderDays.findLast((days) => dueDate <= addDays(today, days));
}
