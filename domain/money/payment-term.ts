import { addMonths, type Day } from "../calendar.ts";
import { monthsToPay } from "../facts.ts";

/** The last day on which a bill issued on a day is paid in time (R60): 2020-05-14 → 2020-06-14. */
export function lastDayToPay(issued: Day): Day {
  return addMonths(issued, monthsToPay);
}
