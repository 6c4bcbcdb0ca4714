import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar.ts";
import { addOfficeDays, isOfficeDay, keepOfficeCalendar, knownHolidays } from "#domain/office-days.ts";

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

  it("begin with weekdays only, in order, each with its name", () => {
    const days = Object.keys(knownHolidays);
    expect(days).toEqual(days.toSorted());
    for (const [day, name] of Object.entries(knownHolidays)) {
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(name).toMatch(/^\p{sc=Han}+$/u);
    }
  });

  it("follow another calendar once it is told: closed on a weekday, open on a Saturday", () => {
    try {
      keepOfficeCalendar([
        { day: "2026-11-24", works: false },
        { day: "2026-11-28", works: true },
      ]);
      expect(["2026-11-24", "2026-11-28", "2026-11-29", "2026-12-25"].map(isOfficeDay)).toEqual([
        false,
        true,
        false,
        true,
      ]);
      expect(addOfficeDays("2026-11-23", 4)).toBe("2026-11-28");
    } finally {
      keepOfficeCalendar(Object.keys(knownHolidays).map((day) => ({ day, works: false })));
    }
  });
});
