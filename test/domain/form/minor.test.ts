import { describe, expect, it } from "vitest";
import { settleMinor } from "#domain/form/minor.ts";

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
    ["has said nothing", {}, {}],
    ["says so, whatever she told of a guardian", { minor: false, guardian }, { minor: false }],
    ["takes back that she is under age", { guardian }, { minor: null }],
    ["clears her guardian", { minor: true }, { guardian: null }],
    ["clears all that she told of her guardian", { minor: true, guardian: {} }, { guardian: { name: null } }],
  ] as const)("when she %s", (_, merged, patch) => {
    expect(settleMinor(merged, patch)).toEqual({});
  });
});
