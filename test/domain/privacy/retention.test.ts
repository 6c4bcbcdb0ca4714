import { describe, expect, it } from "vitest";
import {
  cutOff,
  daysBefore,
  keptUntil,
  type RetentionCode,
  retentionRules,
} from "#domain/privacy/retention.ts";

const now = new Date("2026-11-22T04:30:00Z");
const codes = Object.keys(retentionRules) as RetentionCode[];
const byCalendar = codes.filter((code) => retentionRules[code].days !== null);

describe("what is kept of a student", () => {
  it("goes by the calendar, or with something else that goes", () => {
    expect(codes.filter((code) => !byCalendar.includes(code))).toEqual([
      "account",
      "openCase",
      "payment",
      "consent",
    ]);
  });

  it("is erased once its days are over, to the hour", () => {
    expect(cutOff("unusedPhoto", now)).toEqual(new Date("2026-11-15T04:30:00Z"));
    expect(daysBefore(30, now)).toEqual(new Date("2026-10-23T04:30:00Z"));
    expect(cutOff("casePhoto", now)).toEqual(now);
  });

  it("is promised until the very day on which it is erased", () => {
    expect(keptUntil("draft", "2026-11-22")).toBe("2026-12-22");
    expect(keptUntil("casePhoto", "2026-11-22")).toBe("2026-11-22");
    for (const code of byCalendar) {
      const end = new Date(`${keptUntil(code, "2026-11-22")}T00:00:00Z`);
      expect(cutOff(code, end)).toEqual(new Date("2026-11-22T00:00:00Z"));
    }
  });

  it("has no last day where no calendar erases it, and no sweep may ask for one", () => {
    expect(keptUntil("payment", "2026-11-22")).toBeNull();
    expect(() => cutOff("payment", now)).toThrow("payment");
  });

  it("outlives the years that the law asks vouchers to be kept, leap days included", () => {
    expect(keptUntil("paidIdentity", "2027-03-01")! >= "2032-03-01").toBe(true);
  });

  it.each(byCalendar)("%s tells its number of days in its words", (code) => {
    const { days, howLong } = retentionRules[code];
    const told = code === "paidIdentity" ? "5" : String(days);
    if (days) expect([howLong.zh, howLong.en]).toEqual(Array(2).fill(expect.stringContaining(told)));
  });
});
