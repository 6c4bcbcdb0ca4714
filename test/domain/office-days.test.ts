import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar.ts";
import holidays from "#domain/data/office-holidays.json" with { type: "json" };
import { addOfficeDays, isOfficeDay } from "#domain/office-days.ts";

describe("office days", () => {
  it.each([
    ["an ordinary Friday", "2026-11-20", true],
    ["a Saturday", "2026-11-21", false],
    ["Lunar New Year's eve", "2027-02-05", false],
    ["the Friday before a holiday on Saturday", "2026-10-09", false],
    ["a weekday of a year without a list", "2031-01-01", true],
  ])("know %s", (_, day, works) => {
    expect(isOfficeDay(day)).toBe(works);
  });

  it("step over a weekend and over Lunar New Year", () => {
    expect(addOfficeDays("2026-11-20", 1)).toBe("2026-11-23");
    expect(addOfficeDays("2027-02-03", 1)).toBe("2027-02-11");
    expect(addOfficeDays("2026-11-21", 0)).toBe("2026-11-21");
  });

  it("count exactly as many office days as asked for", () => {
    const day = fc.integer({ min: 0, max: 730 }).map((offset) => addDays("2026-01-01", offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = addOfficeDays(from, count);
        let found = 0;
        for (let at = addDays(from, 1); at <= last; at = addDays(at, 1)) if (isOfficeDay(at)) found++;
        expect(found).toBe(count);
        expect(isOfficeDay(last)).toBe(true);
      }),
    );
  });

  it("list weekdays only, each under its year, in order", () => {
    for (const [year, days] of Object.entries(holidays)) {
      expect(days).toEqual([...new Set(days)].sort());
      for (const day of days) {
        expect(day.startsWith(year)).toBe(true);
        expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      }
    }
  });
});
