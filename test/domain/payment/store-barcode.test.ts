import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rocYyMmDd } from "#domain/calendar.ts";
import { parseStoreBarcode, storeBarcode, verifyStoreBarcode } from "#domain/payment/store-barcode.ts";
import { checkCharacters } from "#domain/payment/store-barcode-checks.ts";
import vectors from "#test/fixtures/barcode-vectors.json" with { type: "json" };
import { aDay, anAmount } from "../arbitraries.ts";

const manual = { collectionCode: "63E", segment3Prefix: "5437" };
const prefix = fc.stringMatching(/^[0-9A-Z]{4}$/);
const code = fc.stringMatching(/^[0-9A-Z]{3}$/);
const account = fc.stringMatching(/^\d{14}$/);
const bill = fc.record({
  deadline: fc.oneof(aDay("2011-01-01", "2060-12-30"), fc.constant("never" as const)),
  collectionCode: code,
  segment3Prefix: prefix,
  account,
  amount: anAmount,
});

describe("store barcode vectors", () => {
  it.each([...vectors.verified, ...vectors.synthetic])("verifies $seg1 / $seg2 / $seg3", (vector) => {
    const { seg1, seg2, seg3, check } = vector;
    expect(checkCharacters(seg1, seg2, seg3.slice(0, 4) + seg3.slice(6))).toBe(check);
    expect(verifyStoreBarcode([seg1, seg2, seg3])).toBe(true);
  });

  it.each(vectors.doesNotVerify)("refuses $seg3, printed $printed", ({ seg1, seg2, seg3, computed }) => {
    expect(checkCharacters(seg1, seg2, seg3.slice(0, 4) + seg3.slice(6))).toBe(computed);
    expect(verifyStoreBarcode([seg1, seg2, seg3])).toBe(false);
    expect(parseStoreBarcode([seg1, seg2, seg3])).toBeNull();
  });

  it.each(vectors.synthetic)("builds the one with check $check from its parts", (vector) => {
    const { virtualAccount, amount, seg1, seg2, seg3 } = vector;
    const built = storeBarcode({ ...manual, deadline: "never", account: virtualAccount, amount });
    expect(built).toEqual([seg1, seg2, seg3]);
  });
});

describe("the manual's bill", () => {
  it("prints exactly the three codes when the till shall never refuse", () => {
    const built = storeBarcode({ ...manual, deadline: "never", account: "71060000000847", amount: 300 });
    expect(built).toEqual(["50123163E", "7106000000084700", "543796000000300"]);
  });

  it("carries the real deadline in the ROC calendar otherwise", () => {
    const [first] = storeBarcode({
      ...manual,
      deadline: "2020-06-14",
      account: "71060000000847",
      amount: 300,
    });
    expect(first).toBe("09061463E");
  });
});

describe("any store barcode", () => {
  it("has 9, 16 and 15 characters of 0-9 A-Z, verifies, and reads back as it was written", () => {
    fc.assert(
      fc.property(bill, (parts) => {
        const segments = storeBarcode(parts);
        expect(segments.map((segment) => segment.length)).toEqual([9, 16, 15]);
        expect(segments.join("")).toMatch(/^[0-9A-Z]+$/);
        expect(verifyStoreBarcode(segments)).toBe(true);
        expect(parseStoreBarcode(segments)).toEqual(parts);
      }),
    );
  });

  it("no longer verifies when one digit is misread", () => {
    fc.assert(
      fc.property(bill, fc.nat(39), fc.integer({ min: 1, max: 9 }), (parts, place, shift) => {
        const text = storeBarcode(parts).join("");
        const digit = text[place]!;
        fc.pre(/\d/.test(digit) && place !== 29 && place !== 30);
        const changed = text.slice(0, place) + ((Number(digit) + shift) % 10) + text.slice(place + 1);
        expect(verifyStoreBarcode([changed.slice(0, 9), changed.slice(9, 25), changed.slice(25)])).toBe(
          false,
        );
      }),
    );
  });

  it("puts the day first, as the till expects it", () => {
    fc.assert(
      fc.property(aDay("2011-01-01", "2060-12-30"), account, anAmount, (deadline, number, amount) => {
        const [first] = storeBarcode({ ...manual, deadline, account: number, amount });
        expect(first).toBe(`${rocYyMmDd(deadline)}63E`);
      }),
    );
  });

  it.each([
    ["amount", { amount: 0 }],
    ["amount", { amount: 20_001 }],
    ["amount", { amount: 1.5 }],
    ["amount", { amount: Number.NaN }],
    ["collection code", { collectionCode: "63e" }],
    ["collection code", { collectionCode: "63" }],
    ["collection code", { collectionCode: "63EE" }],
    ["prefix of segment 3", { segment3Prefix: "543" }],
    ["prefix of segment 3", { segment3Prefix: "54377" }],
    ["account", { account: "7106-0000" }],
    ["account", { account: "-7106" }],
    ["account", { account: "7106-" }],
    ["account", { account: "" }],
    ["account", { account: "1".repeat(17) }],
  ])("is refused for its %s with %o", (what, wrong) => {
    const parts = { ...manual, deadline: "never" as const, account: "71060000000847", amount: 300 };
    expect(() => storeBarcode({ ...parts, ...wrong })).toThrow(new RangeError(`Store barcode: bad ${what}`));
  });

  it("takes the least and the most that a till takes", () => {
    for (const amount of [1, 20_000])
      expect(verifyStoreBarcode(storeBarcode({ ...manual, deadline: "never", account: "1", amount }))).toBe(
        true,
      );
  });
});

describe("what is no store barcode", () => {
  const [seg1, seg2, seg3] = ["50123163E", "7106000000084700", "543796000000300"] as const;

  // Zeros at the ends count nothing, so that the check characters alone would not see them.
  it.each([
    ["too much before the date", `000${seg1}`.slice(0, 11), seg2, seg3],
    ["too much behind the collection code", `${seg1}00`, seg2, seg3],
    ["too little of the date", "0000063E", seg2, seg3],
    ["too much before the account", seg1, `00${seg2}`, seg3],
    ["too much behind the account", seg1, `${seg2}00`, seg3],
    ["too much before segment 3", seg1, seg2, `00${seg3}`],
    ["too much behind segment 3", seg1, seg2, `${seg3}00`],
    ["letters in the amount", seg1, seg2, `${seg3.slice(0, 12)}I00`],
    ["small letters", seg1.toLowerCase(), seg2, seg3],
    ["a hyphen", seg1, "7106-00000084700", seg3],
  ])("%s", (_, ...segments) => {
    expect(verifyStoreBarcode(segments as [string, string, string])).toBe(false);
  });

  it("each of its segments alone decides", () => {
    const [one, two, three] = storeBarcode({ ...manual, deadline: "never", account: "0", amount: 1 });
    expect(verifyStoreBarcode([one, two, three])).toBe(true);
    expect(verifyStoreBarcode([`${one}0`, two, three])).toBe(false);
    expect(verifyStoreBarcode([one, two.slice(2), three])).toBe(false);
    expect(verifyStoreBarcode([one, two, `${three}0`])).toBe(false);
  });
});

describe("the value of a character", () => {
  const values = "123456789" + "123456789" + "23456789";

  it.each([..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, index) => [letter, values[index]!]))(
    "%s counts %s",
    (letter, value) => {
      expect(checkCharacters(letter, "", "")).toBe(`${value}X`);
      expect(checkCharacters(`0${letter}`, "", "")).toBe(`A${value}`);
    },
  );

  it.each(["a", "-", "Ａ", "１"])("%j has none", (character) => {
    expect(() => checkCharacters(character, "", "")).toThrow("only 0-9 and A-Z");
  });

  it("sums to one check character, whatever the remainder", () => {
    expect(checkCharacters("901", "", "")).toBe("BX");
    expect(checkCharacters("0901", "", "")).toBe("AY");
    expect(checkCharacters("902", "", "")).toBe("AX");
  });
});
