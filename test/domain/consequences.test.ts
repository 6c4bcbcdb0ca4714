import { describe, expect, it } from "vitest";
import { type Category, categories } from "#domain/category.ts";
import { consequences, type Submission } from "#domain/consequences.ts";
import { inLanguage } from "#domain/language.ts";
import { defaultTariffs } from "#domain/tariff.ts";

function of(category: Category, part: Partial<Submission> = {}) {
  const tariff = defaultTariffs.find((candidate) => candidate.category === category)!;
  const { lossFee, cardFee, amountDue } = tariff;
  const school = { schoolReviewRequired: true, schoolCollects: false };
  const answers = { photoMode: null, refundMethod: null };
  return consequences({ category, lossFee, cardFee, amountDue, ...answers, ...school, ...part });
}
const codes = (...args: Parameters<typeof of>) => of(...args).map(({ code }) => code);

describe("what will happen", () => {
  it("on loss with a new card: 120, purse stops, balance moves, card to the school", () => {
    expect(codes("LOSS_REISSUE", { photoMode: "KEEP" })).toEqual([
      "fee",
      "takesEffect",
      "noCancel",
      "purseStops",
      "otherFunctions",
      "liability",
      "balanceMoves",
      "photoKept",
      "schoolReviews",
      "cardToSchool",
    ]);
    expect(of("LOSS_REISSUE")[0]?.zh).toBe("費用共 NT$120（補卡含掛失）。");
  });

  it("on a refund by cheque: NT$28 is taken off and only the holder is paid", () => {
    const sentences = of("LOSS_REFUND", { refundMethod: "CHEQUE" });
    const cheque = sentences.find(({ code }) => code === "refundByCheque");
    expect(cheque?.zh).toContain("NT$28");
    expect(inLanguage(cheque!, "en")).toContain("NT$28");
    expect(sentences.map(({ code }) => code)).toContain("ownAccountOnly");
    expect(sentences[0]?.zh).toBe("費用共 NT$20。");
  });

  it("on a refund by transfer: nothing about postage", () => {
    const text = of("LOSS_REFUND", { refundMethod: "TRANSFER" })
      .map(({ zh }) => zh)
      .join("");
    expect(text).not.toContain("28");
    expect(text).toContain("本人的帳戶");
  });

  it("on loss alone: no refund and no card", () => {
    expect(codes("LOSS_ONLY")).toContain("noRefund");
    expect(codes("LOSS_ONLY")).not.toContain("cardToSchool");
  });

  it("on a card that is still there: post it, and no word of misuse", () => {
    const all = codes("REISSUE", { photoMode: "NEW" });
    expect(all).toEqual(expect.arrayContaining(["postOldCard", "photoNew", "cardToSchool"]));
    expect(all).not.toContain("liability");
  });

  it("sends her to the school office where the school takes the cash", () => {
    expect(codes("LOSS_ONLY", { schoolCollects: true }).slice(0, 2)).toEqual(["fee", "payAtSchool"]);
  });

  it.each(Object.keys(categories) as Category[])(
    "is told for %s without saying anything twice",
    (category) => {
      const all = codes(category, { photoMode: "NEW", refundMethod: "CHEQUE" });
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining(["fee", "noCancel"]));
    },
  );
});
