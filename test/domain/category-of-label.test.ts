import { describe, expect, it } from "vitest";
import { categoryOf } from "#domain/category-of-label.ts";
import { categoryCodes } from "#domain/codes.ts";
import { categoryWords, reasonWords } from "#domain/glossary.ts";

describe("a category's label", () => {
  it.each(categoryCodes)("%s is found by its own, with or without a price behind it", (category) => {
    const { zh } = categoryWords[category];
    expect(categoryOf(zh)).toBe(category);
    expect(categoryOf(` ${zh}（90元） `)).toBe(category);
    expect(categoryOf(reasonWords[category].zh)).toBe(category);
  });

  it.each(["僅掛失不需退費", "僅掛失不需繳費", "僅掛失不退費"])("%s means loss only (C10)", (label) =>
    expect(categoryOf(label)).toBe("LOSS_ONLY"),
  );

  it.each(["", "掛失", "toString", "__proto__"])("%j is no category", (label) =>
    expect(categoryOf(label)).toBeUndefined(),
  );
});
