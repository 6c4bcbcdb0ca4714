import { describe, expect, it } from "vitest";
import { holdsCard, standsBeside } from "#domain/case/one-per-card.ts";

const card = { studentId: "amy", schoolCode: "533302", studentNo: "0123456", idNumberHash: "a1" };

describe("an open case keeps a second one of the same card from being sent", () => {
  it("whichever account sent it: school, student number and ID number are the card's", () => {
    expect(holdsCard(card, card)).toBe(true);
    expect(holdsCard(card, { ...card, studentId: "bob" })).toBe(true);
  });

  it("also where her own account mistyped the ID number", () => {
    expect(holdsCard(card, { ...card, idNumberHash: "b2" })).toBe(true);
  });

  it("not where another account and another ID number share a student number", () => {
    expect(holdsCard(card, { ...card, studentId: "bob", idNumberHash: "b2" })).toBe(false);
  });

  it("not at another school, and not for another student number", () => {
    expect(holdsCard(card, { ...card, schoolCode: "330302" })).toBe(false);
    expect(holdsCard(card, { ...card, studentNo: "0123457" })).toBe(false);
  });
});

describe("a replacement of a card reported lost before may be open beside that report (R40)", () => {
  const reissue = { category: "REISSUE", reissueReason: "ALREADY_REPORTED" } as const;
  const at = new Date();

  it("once it took effect, and only for that reason", () => {
    expect(standsBeside(reissue, { category: "LOSS_ONLY", confirmedAt: at })).toBe(true);
    expect(standsBeside(reissue, { category: "LOSS_REFUND", confirmedAt: at })).toBe(true);
    expect(standsBeside(reissue, { category: "LOSS_ONLY", confirmedAt: null })).toBe(false);
    const damaged = { ...reissue, reissueReason: "DAMAGED" } as const;
    expect(standsBeside(damaged, { category: "LOSS_ONLY", confirmedAt: at })).toBe(false);
  });

  it("and never beside one that brings a new card itself", () => {
    expect(standsBeside(reissue, { category: "LOSS_REISSUE", confirmedAt: at })).toBe(false);
    expect(standsBeside(reissue, { category: "REISSUE", confirmedAt: at })).toBe(false);
  });
});
