import { expect, it } from "vitest";
import { lastDayToPay } from "#domain/money/payment-term.ts";

it.each([
  ["the manual's own bill", "2020-05-14", "2020-06-14"],
  ["a day that the next month lacks", "2026-01-31", "2026-02-28"],
  ["the turn of the year", "2026-12-22", "2027-01-22"],
])("leaves a calendar month to pay (R60): %s", (_, issued, last) => {
  expect(lastDayToPay(issued)).toBe(last);
});
