import fc from "fast-check";
import { expect, it } from "vitest";
import { fairClosing, isDeskOpen, nextOpening, openingWords } from "#domain/desk-hours.ts";
import { deskHours, deskLeastHours } from "#domain/facts.ts";

const at = (local: string) => new Date(`${local}+08:00`);
const opening = (local: string) => openingWords(nextOpening(at(local))).zh;

it.each([
  ["before the hours of an office day", "2026-11-26T08:59:59", false, "11/26（四）9:00"],
  ["within the hours", "2026-11-26T09:00:00", true, "11/27（五）9:00"],
  ["when they end", "2026-11-26T17:00:00", false, "11/27（五）9:00"],
  ["on Friday evening", "2026-11-27T19:00:00", false, "11/30（一）9:00"],
  ["on Sunday", "2026-11-29T10:00:00", false, "11/30（一）9:00"],
  ["before the long new year's holidays", "2027-02-03T18:00:00", false, "2/11（四）9:00"],
  ["across the year's end", "2026-12-31T17:00:00", false, "1/4（一）9:00"],
])("%s", (_, local, open, next) => {
  expect(isDeskOpen(at(local))).toBe(open);
  expect(opening(local)).toBe(next);
});

it("says the day in English too", () => {
  expect(openingWords(nextOpening(at("2026-11-27T19:00:00"))).en).toBe("Monday, 11/30, 9:00");
});

it.each([
  ["in the morning, that day", "2026-11-26T10:00:00", "2026-11-26T17:00:00"],
  ["with just enough hours left, that day", "2026-11-26T15:00:00", "2026-11-26T17:00:00"],
  ["with fewer, the next office day", "2026-11-26T15:00:01", "2026-11-27T17:00:00"],
  ["five minutes before the end of Friday, Monday", "2026-11-27T16:55:00", "2026-11-30T17:00:00"],
  ["once it has closed, the next office day", "2026-11-26T17:00:00", "2026-11-27T17:00:00"],
  ["before the hours of an office day, that day", "2026-11-26T07:00:00", "2026-11-26T17:00:00"],
  ["at the weekend, Monday", "2026-11-28T10:00:00", "2026-11-30T17:00:00"],
])("gives a desk until it closes: %s", (_, local, closes) => {
  expect(fairClosing(at(local))).toEqual(at(closes));
});

it("opens and closes in the future, on moments when desks do", () => {
  const moments = fc.date({
    min: at("2026-01-01T00:00:00"),
    max: at("2027-12-31T23:00:00"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const opens = nextOpening(moment);
      const closes = fairClosing(moment);
      expect(opens.getTime()).toBeGreaterThan(moment.getTime());
      expect(isDeskOpen(opens)).toBe(true);
      expect(isDeskOpen(new Date(opens.getTime() - 1))).toBe(false);
      expect(closes.getTime()).toBeGreaterThan(moment.getTime());
      expect(isDeskOpen(new Date(closes.getTime() - 1))).toBe(true);
      const hours = (from: Date) => (closes.getTime() - from.getTime()) / 3_600_000;
      if (!isDeskOpen(moment)) expect(hours(opens)).toBe(deskHours.until - deskHours.from);
      expect(hours(moment)).toBeGreaterThanOrEqual(deskLeastHours);
    }),
  );
});
