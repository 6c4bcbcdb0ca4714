import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const [first, second] = [key("2026"), key("2025")];

describe("the seal of personal data", () => {
  it("opens what it sealed, and shows none of it", () => {
    const seal = personalDataSeal([first]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 4 }), (plain) => {
        const sealed = seal.seal(plain);
        expect(seal.open(sealed)).toBe(plain);
        expect(sealed).not.toContain(plain);
      }),
    );
  });

  it("seals the same text differently each time, but hashes it the same", () => {
    const seal = personalDataSeal([first]);
    expect(seal.seal("A123456789")).not.toBe(seal.seal("A123456789"));
    expect(seal.hash("A123456789")).toBe(seal.hash("A123456789"));
    expect(seal.hash("A123456789")).not.toBe(seal.hash("A123456788"));
  });

  it("refuses a text of which one character was changed", () => {
    const seal = personalDataSeal([first]);
    const sealed = seal.seal("A123456789");
    const start = first.id.length + 1;
    fc.assert(
      fc.property(fc.integer({ min: start, max: sealed.length - 1 }), (at) => {
        const other = sealed[at] === "A" ? "g" : "A";
        if (sealed[at] === ":") return;
        expect(() => seal.open(sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow();
      }),
    );
  });

  it("opens old texts and finds old hashes after a new key was put in front", () => {
    const before = personalDataSeal([second]);
    const after = personalDataSeal([first, second]);
    expect(after.open(before.seal("0910123456"))).toBe("0910123456");
    expect(after.seal("0910123456").startsWith("2026:")).toBe(true);
    expect(after.hash("A123456789")).toBe(before.hash("A123456789"));
  });

  it("says which key is missing", () => {
    const sealed = personalDataSeal([second]).seal("0910123456");
    expect(() => personalDataSeal([first]).open(sealed)).toThrow(/"2025"/);
  });
});
