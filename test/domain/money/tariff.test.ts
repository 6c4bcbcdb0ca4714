import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTariffs, feeNote, type Tariff, tariffFor } from "#domain/money/tariff.ts";
import { aDay } from "../arbitraries.ts";

const school = "533302";
const base: Tariff = { ...defaultTariffs[0]!, category: "LOSS_REISSUE" };
const row = (part: Partial<Tariff>): Tariff => ({ ...base, ...part });
const ask = { category: "LOSS_REISSUE", schoolCode: school, level: "高中職", day: "2026-10-31" } as const;

describe("the tariff in force", () => {
  it.each([
    ["LOSS_REISSUE", 20, 120, 120],
    ["LOSS_REFUND", 20, 0, 20],
    ["LOSS_ONLY", 20, 0, 20],
    ["REISSUE", 0, 120, 120],
  ] as const)("of %s is the manual's: %d, %d, due %d", (category, lossFee, cardFee, amountDue) => {
    expect(tariffFor(defaultTariffs, { ...ask, category })).toMatchObject({ lossFee, cardFee, amountDue });
  });

  it("is the school's own, even if the general one is newer", () => {
    const own = row({ schoolCode: school, amountDue: 90, validFrom: "2021-01-01" });
    expect(tariffFor([row({ validFrom: "2026-01-01" }), own], ask)).toBe(own);
    expect(tariffFor([row({}), own], { ...ask, schoolCode: "000000" }).amountDue).toBe(120);
  });

  it("is that of the school's level where it has none of its own, even if the general one is newer", () => {
    const general = row({ validFrom: "2026-01-01" });
    const ofLevel = row({ level: "高中職", amountDue: 100, validFrom: "2021-01-01" });
    const own = row({ schoolCode: school, amountDue: 90, validFrom: "2020-01-01" });
    expect(tariffFor([general, ofLevel], ask)).toBe(ofLevel);
    expect(tariffFor([general, ofLevel, own], ask)).toBe(own);
    expect(tariffFor([general, ofLevel], { ...ask, level: "國小" })).toBe(general);
    expect(tariffFor([general, ofLevel], { ...ask, level: null })).toBe(general);
  });

  it("is not that of its level before its first day, nor that of another school of the level", () => {
    const ofLevel = row({ level: "高中職", amountDue: 100, validFrom: "2026-11-01" });
    const others = row({ schoolCode: "013337", amountDue: 90 });
    expect(tariffFor([row({}), ofLevel, others], ask).amountDue).toBe(120);
    expect(tariffFor([row({}), ofLevel, others], { ...ask, day: "2026-11-01" })).toBe(ofLevel);
    expect(() => tariffFor([ofLevel], ask)).toThrow(/LOSS_REISSUE/);
  });

  it("begins on its first day and not before", () => {
    const rise = row({ amountDue: 130, validFrom: "2026-11-01" });
    expect(tariffFor([rise, row({})], ask).amountDue).toBe(120);
    expect(tariffFor([rise, row({})], { ...ask, day: "2026-11-01" }).amountDue).toBe(130);
  });

  it("is the latest that has begun, in whatever order the rows come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDay("2020-01-01", "2026-10-31"), { minLength: 1 }), (days) => {
        const found = tariffFor(
          days.map((validFrom) => row({ validFrom })),
          ask,
        );
        expect(found.validFrom).toBe([...days].sort().at(-1));
      }),
    );
  });

  it("holds from before the service began", () => {
    expect(tariffFor(defaultTariffs, { ...ask, day: "2020-01-01" }).amountDue).toBe(120);
    expect(() => tariffFor(defaultTariffs, { ...ask, day: "2019-12-31" })).toThrow("2019-12-31");
  });

  it("is never guessed", () => {
    expect(() => tariffFor([row({ validFrom: "2027-01-01" })], ask)).toThrow(/LOSS_REISSUE/);
    expect(() => tariffFor([row({ schoolCode: "000000" })], ask)).toThrow();
  });
});

describe("words about a price", () => {
  it("notes that the new card includes the loss report, and only then", () => {
    expect(defaultTariffs.map((tariff) => feeNote(tariff)?.zh)).toEqual([
      "補卡含掛失",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["a discount on a card alone", { lossFee: 0, cardFee: 120, amountDue: 90 }],
    ["a discount on the loss report alone", { lossFee: 20, cardFee: 0, amountDue: 10 }],
    ["both paid in full", { lossFee: 20, cardFee: 120, amountDue: 140 }],
  ])("does not note it for %s", (_, fees) => {
    expect(feeNote(fees)).toBeNull();
  });

  it("notes it from the first dollar that is taken off", () => {
    expect(feeNote({ lossFee: 1, cardFee: 1, amountDue: 1 })?.en).toBe(
      "The new card includes the loss report",
    );
  });
});
