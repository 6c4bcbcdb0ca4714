import { describe, expect, it } from "vitest";
import { type Category, categories, categoryOf, lostOptions } from "#domain/category.ts";

const all = Object.keys(categories) as Category[];

describe("categories", () => {
  it.each(all)("%s is found by its own label, with or without a price behind it", (category) => {
    const { zh } = categories[category].label;
    expect(categoryOf(zh)).toBe(category);
    expect(categoryOf(` ${zh}（90元） `)).toBe(category);
    expect(categoryOf(categories[category].reasonText.zh)).toBe(category);
  });

  it.each(["僅掛失不需退費", "僅掛失不需繳費", "僅掛失不退費"])("%s means loss only (C10)", (label) =>
    expect(categoryOf(label)).toBe("LOSS_ONLY"),
  );

  it.each(["", "掛失", "toString", "__proto__"])("%j is no category", (label) =>
    expect(categoryOf(label)).toBeUndefined(),
  );

  it("says the manual's words on the progress page (R84)", () => {
    expect(categories.LOSS_REISSUE.reasonText.zh).toBe("掛失暨補發(餘額將轉置新卡)");
    expect(categories.REISSUE.reasonText.zh).toBe("補發新卡(需將舊卡繳回，否則無法製卡)");
  });

  it("offers the three lost options, and no other category, for a lost card", () => {
    const offered = Object.values(lostOptions).map(({ category }) => category);
    expect(offered).toEqual(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"]);
    expect(all.filter((category) => categories[category].cardState === "LOST")).toEqual(offered);
  });
});
