import { describe, expect, it } from "vitest";
import { schoolLevels } from "#domain/codes.ts";
import { asksMinor, isMinorsLevel, settleMinor } from "#domain/form/minor.ts";

const guardian = { name: "王大明" };

describe("a student is under age", () => {
  it.each([
    ["says so", {}, { minor: true }],
    ["begins to name a guardian", {}, { guardian: {} }],
    ["names a guardian", { guardian }, { guardian }],
    ["has said so before", { minor: true }, {}],
    [
      "has said so and fills in something else",
      { minor: true, guardian },
      { guardian: { relation: "母親" } },
    ],
    [
      "clears one of several answers about her guardian",
      { minor: true, guardian },
      { guardian: { relation: null } },
    ],
  ] as const)("when she %s", (_, merged, patch) => {
    expect(settleMinor(merged, patch)).toEqual({ ...merged, minor: true });
  });
});

describe("a student is of age", () => {
  it.each([
    ["says so, whatever she told of a guardian", { minor: true, guardian }, { minor: false }],
    ["has said so before", { minor: false }, {}],
  ] as const)("when she %s", (_, merged, patch) => {
    expect(settleMinor(merged, patch)).toEqual({ minor: false });
  });
});

describe("nothing is known of a student's age, and nothing is taken for granted", () => {
  it.each([
    ["has said nothing", {}, {}],
    ["takes her answer back", { minor: true, guardian }, { minor: null }],
    ["clears her guardian", { minor: true }, { guardian: null }],
    ["clears all that she told of her guardian", { minor: true, guardian: {} }, { guardian: { name: null } }],
  ] as const)("when she %s", (_, merged, patch) => {
    expect(settleMinor(merged, patch)).toEqual({});
  });

  it("so that page and chat ask, until she answers either way", () => {
    expect([asksMinor({}), asksMinor({ minor: true }), asksMinor({ minor: false })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it("is asked at every level but those of children only", () => {
  expect(schoolLevels.filter(isMinorsLevel)).toEqual(["國小", "國中"]);
  expect(isMinorsLevel(undefined)).toBe(false);
});
