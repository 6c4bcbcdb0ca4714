import { describe, expect, it } from "vitest";
import { holdsCard } from "#domain/case/one-per-card.ts";

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
