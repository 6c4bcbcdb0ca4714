import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  endOfDay,
  formatDay,
  hourOf,
  isDay,
  rocYyMmDd,
  toIso,
} from "#domain/calendar.ts";
import { aDay } from "./arbitraries.ts";

const day = aDay("1980-01-01", "2110-12-31");
const instant = fc.date({
  min: new Date("1980-01-01T00:00:00Z"),
  max: new Date("2110-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const taipei = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Taipei", dateStyle: "short" });
const hour = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Taipei", hour: "2-digit", hourCycle: "h23" });
const roc = new Intl.DateTimeFormat("zh-TW-u-ca-roc", {
  timeZone: "UTC",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

describe("days in Taipei", () => {
  it("agree with Intl over more than a century", () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(dayOf(date)).toBe(taipei.format(date));
        expect(hourOf(date)).toBe(Number(hour.format(date)));
      }),
      { numRuns: 300 },
    );
  });

  it("end at 23:59:59.999 in Taiwan, and the next millisecond is the next day", () => {
    expect(endOfDay("2020-06-14").toISOString()).toBe("2020-06-14T15:59:59.999Z");
    fc.assert(
      fc.property(day, (today) => {
        const last = endOfDay(today);
        expect(dayOf(last)).toBe(today);
        expect(dayOf(new Date(last.getTime() + 1))).toBe(addDays(today, 1));
      }),
    );
  });

  it("count both ways", () => {
    expect(addDays("2020-05-14", 31)).toBe("2020-06-14");
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, count) => {
        expect(addDays(addDays(from, count), -count)).toBe(from);
        expect(Date.parse(addDays(from, count)) - Date.parse(from)).toBe(count * 86_400_000);
      }),
    );
  });

  it.each(["2020-02-29", "2026-12-31"])("know %s", (value) => expect(isDay(value)).toBe(true));
  it.each([
    "2019-02-29",
    "2020-13-01",
    "2020-6-14",
    "20200614",
    "",
    "+002020-06-14",
    "+012020-06",
    "2020-06",
    "2020-06-14 ",
    "12020-06-14",
  ])("do not know %s", (value) => expect(isDay(value)).toBe(false));
});

describe("one calendar month", () => {
  it.each([
    ["2020-05-14", "2020-06-14"],
    ["2020-01-31", "2020-02-29"],
    ["2021-01-31", "2021-02-28"],
    ["2020-12-31", "2021-01-31"],
    ["2026-08-31", "2026-09-30"],
  ])("from %s is %s", (from, to) => expect(addMonths(from, 1)).toBe(to));

  it("keeps the date, or ends with the month, and never skips one", () => {
    fc.assert(
      fc.property(day, (from) => {
        const to = addMonths(from, 1);
        const months = (value: string) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7));
        expect(months(to) - months(from)).toBe(1);
        const clamped = addDays(to, 1).slice(8) === "01";
        expect(to.slice(8) === from.slice(8) || (clamped && to.slice(8) < from.slice(8))).toBe(true);
      }),
    );
  });
});

describe("years of the Republic", () => {
  it("writes the manual's deadline as the barcode wants it", () => {
    expect(rocYyMmDd("2020-06-14")).toBe("090614");
    expect(formatDay("2020-06-14")).toBe("2020/06/14");
  });

  it("agrees with Intl's calendar", () => {
    fc.assert(
      fc.property(day, (value) => {
        const parts = roc.formatToParts(new Date(`${value}T00:00:00Z`));
        const part = (type: string) =>
          parts.find((candidate) => candidate.type === type)!.value.padStart(2, "0");
        expect(rocYyMmDd(value)).toBe(part("year").slice(-2) + part("month") + part("day"));
      }),
      { numRuns: 300 },
    );
  });
});

describe("ISO times", () => {
  it("carry Taiwan's offset and name the same instant", () => {
    expect(toIso(new Date("2020-05-14T06:23:05.000Z"))).toBe("2020-05-14T14:23:05.000+08:00");
    fc.assert(
      fc.property(instant, (date) => {
        expect(new Date(toIso(date))).toEqual(date);
      }),
    );
  });
});
