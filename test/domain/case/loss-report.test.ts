import { describe, expect, it } from "vitest";
import { isLossReport, reportsLossOf } from "#domain/case/loss-report.ts";

const confirmedAt = new Date("2026-11-22T02:00:00Z");

describe("a loss report (R40, C18)", () => {
  it.each(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"] as const)(
    "is a case of %s that took effect",
    (category) => {
      expect(isLossReport({ category, confirmedAt })).toBe(true);
      expect(isLossReport({ category, confirmedAt: null })).toBe(false);
    },
  );

  it("is never a new card for one that is still there", () => {
    expect(isLossReport({ category: "REISSUE", confirmedAt })).toBe(false);
  });
});

describe("the loss of a card was reported before", () => {
  const card = { studentId: "amy", schoolCode: "533302", studentNo: "0123456", idNumberHash: "a1" };
  const report = { ...card, category: "LOSS_ONLY", confirmedAt } as const;

  it("by a report that took effect", () => {
    expect(reportsLossOf(card, report)).toBe(true);
    expect(reportsLossOf(card, { ...report, confirmedAt: null })).toBe(false);
    expect(reportsLossOf(card, { ...report, category: "REISSUE" })).toBe(false);
  });

  it("also where another account reported it, under the same student and ID number", () => {
    expect(reportsLossOf(card, { ...report, studentId: "bob" })).toBe(true);
    expect(reportsLossOf(card, { ...report, studentId: "bob", studentNo: "0123457" })).toBe(false);
    expect(reportsLossOf(card, { ...report, studentId: "bob", idNumberHash: "b2" })).toBe(false);
  });

  it("also where the same account reported it with a number that was corrected since", () => {
    expect(reportsLossOf(card, { ...report, studentNo: "0123457", idNumberHash: "b2" })).toBe(true);
  });

  it("only at the same school", () => {
    expect(reportsLossOf(card, { ...report, schoolCode: "330302" })).toBe(false);
  });

  it("by the account at any school, as long as none is named", () => {
    expect(reportsLossOf({ studentId: "amy" }, report)).toBe(true);
    expect(reportsLossOf({ studentId: "bob" }, report)).toBe(false);
    expect(reportsLossOf({ studentId: "amy", schoolCode: "330302" }, report)).toBe(false);
  });
});
