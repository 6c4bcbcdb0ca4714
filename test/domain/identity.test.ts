import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIdNumber, normaliseIdNumber } from "#domain/identity.ts";
import { anyCharacter } from "./arbitraries.ts";

// Codes of the first letter, by docs/formats.md §5; the sum below is our own, apart from the library under test.
const letterCodes: Record<string, number> = Object.fromEntries(
  [..."ABCDEFGHJKLMNPQRSTUVXYWZIO"].map((letter, index) => [letter, index + 10]),
);

function withCheckDigit(letter: string, digits: string): string {
  const code = letterCodes[letter]!;
  const values = [Math.floor(code / 10), code % 10, ...[...digits].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  const sum = values.reduce((total, value, index) => total + value * weights[index]!, 0);
  return letter + digits + ((10 - (sum % 10)) % 10);
}

const letter = fc.constantFrom(...Object.keys(letterCodes));
const national = fc
  .tuple(letter, fc.stringMatching(/^[12]\d{7}$/))
  .map(([first, digits]) => withCheckDigit(first, digits));
const resident = fc
  .tuple(letter, fc.stringMatching(/^[89]\d{7}$/))
  .map(([first, digits]) => withCheckDigit(first, digits));

describe("identity numbers", () => {
  it.each(["A123456789", "F131104093"])("take the national number %s", (value) => {
    expect(checkIdNumber("NATIONAL", value)).toEqual({ ok: true, value });
  });

  it.each(["A800000014", "A900000016", "AB23456789", "AA00000009", "FA12345689"])(
    "take the resident number %s, new or old",
    (value) => {
      expect(checkIdNumber("RESIDENT", value)).toEqual({ ok: true, value });
      expect(checkIdNumber("NATIONAL", value).ok).toBe(false);
    },
  );

  it.each([
    ["NATIONAL", "A123456788", "checksum"],
    ["NATIONAL", "I123456780", "checksum"],
    ["NATIONAL", "A323456789", "format"],
    ["NATIONAL", "A12345678", "format"],
    ["NATIONAL", "", "format"],
    ["RESIDENT", "A123456789", "format"],
    ["PASSPORT", "AB-1", "format"],
    ["PASSPORT", "護照12345", "format"],
    ["PASSPORT", "A".repeat(21), "format"],
  ] as const)("refuse %s %s for its %s", (type, value, reason) => {
    expect(checkIdNumber(type, value)).toEqual({ ok: false, reason });
  });

  it.each(["Ａ１２３４５６７８９", " a123 456 789 ", "A123456789\u200b", "ａ１２３　４５６７８９"])(
    "understand %j as typed on a phone",
    (typed) => {
      expect(checkIdNumber("NATIONAL", typed)).toEqual({ ok: true, value: "A123456789" });
    },
  );

  it("take a foreign student's passport", () => {
    expect(checkIdNumber("PASSPORT", "ｃ1234567")).toEqual({ ok: true, value: "C1234567" });
  });

  it("take every number with a right check digit, and none with one digit changed", () => {
    fc.assert(
      fc.property(
        national,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (value, place, shift) => {
          expect(checkIdNumber("NATIONAL", value).ok).toBe(true);
          const digit = (Number(value[place]) + shift) % 10;
          const misread = value.slice(0, place) + digit + value.slice(place + 1);
          // Weights 8, 6, 5, 4 and 2 share a factor with ten; only a change that moves the sum can be seen.
          const weight = [0, 8, 7, 6, 5, 4, 3, 2, 1, 1][place]!;
          const moved = ((digit - Number(value[place])) * weight) % 10 !== 0;
          expect(checkIdNumber("NATIONAL", misread).ok).toBe(!moved);
        },
      ),
    );
  });

  it("keep national and resident numbers apart", () => {
    fc.assert(
      fc.property(resident, (value) => {
        expect(checkIdNumber("RESIDENT", value)).toEqual({ ok: true, value });
        expect(checkIdNumber("NATIONAL", value).ok).toBe(false);
      }),
    );
  });

  it("normalise once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (typed) => {
        const once = normaliseIdNumber(typed);
        expect(normaliseIdNumber(once)).toBe(once);
      }),
    );
  });
});
