import { describe, expect, it } from "vitest";
import { type Category, categories, lostOptions } from "#domain/category.ts";
import { reasonWords } from "#domain/glossary.ts";

const all = Object.keys(categories) as Category[];

describe("categories", () => {
  it("says the manual's words on the progress page (R84)", () => {
    expect(reasonWords.LOSS_REISSUE.zh).toBe("掛失暨補發(餘額將轉置新卡)");
    expect(reasonWords.REISSUE.zh).toBe("補發新卡(需將舊卡繳回，否則無法製卡)");
  });

  it("offers the three lost options, and no other category, for a lost card", () => {
    const offered = Object.values(lostOptions).map(({ category }) => category);
    expect(offered).toEqual(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"]);
    expect(all.filter((category) => categories[category].cardState === "LOST")).toEqual(offered);
  });
});
