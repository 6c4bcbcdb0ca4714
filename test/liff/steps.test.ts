import { describe, expect, it } from "vitest";
import { amissIn, missingIn, stepOf, stepsFor } from "../../liff/draft/steps.ts";
import { aDraft } from "./a-draft.ts";

describe("stepsFor", () => {
  it.each([
    ["LOSS_REISSUE", ["card", "school", "person", "photo"]],
    ["REISSUE", ["card", "school", "person", "photo"]],
    ["LOSS_REFUND", ["card", "school", "person", "refund"]],
    ["LOSS_ONLY", ["card", "school", "person"]],
  ])("asks for %s only what it needs", (category, steps) => {
    expect(stepsFor({ category })).toEqual(steps);
  });
});

describe("what is missing", () => {
  it("is told in the order of the form, a whole group by its first question", () => {
    const missing = ["photo", "name", "photo.photoId", "cardState", "unheardOf"];
    expect(missingIn(["card", "school", "person", "photo"], missing)).toEqual([
      "cardState",
      "name",
      "photo.mode",
      "photo.photoId",
    ]);
  });

  it("leaves out steps that are not asked for", () => {
    expect(missingIn(["card"], ["name", "category"])).toEqual(["category"]);
  });

  it("counts a refused field like an empty one, once, in the order of the page", () => {
    const draft = aDraft({ missing: ["mobile"] });
    expect(
      amissIn(["person"], { draft, answers: { minor: false }, errors: { mobile: "格式不對", name: "太長" } }),
    ).toEqual(["name", "mobile"]);
  });

  it("counts the question of her age while it is open, though the service takes a form without it", () => {
    const draft = aDraft({ missing: [] });
    expect(amissIn(["person"], { draft, answers: {}, errors: {} })).toEqual(["minor"]);
    expect(amissIn(["person"], { draft, answers: { minor: true }, errors: {} })).toEqual([]);
  });

  it("knows the step of every kind of field", () => {
    expect([stepOf("reissueReason"), stepOf("guardian.name"), stepOf("refund.address")]).toEqual([
      "card",
      "person",
      "refund",
    ]);
  });
});
