import { endOfDay } from "../calendar.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** Whether a case in force still owes although its bill's last day is over; where the school takes the cash it has none. */
export function outlivedItsBill(
  { progress, confirmedAt, paidAt, schoolCollects, dueDate }: CaseSnapshot,
  at: Date,
): boolean {
  const owes = progress === "UNPAID" && confirmedAt !== null && paidAt === null;
  return owes && !schoolCollects && at > endOfDay(dueDate);
}
