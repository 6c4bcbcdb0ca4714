import { describe, expect, it } from "vitest";
import { consequences, type Submission } from "#domain/case/consequences.ts";
import { type Category, categories } from "#domain/category.ts";
import { inLanguage } from "#domain/language.ts";
import { defaultTariffs } from "#domain/money/tariff.ts";

function of(category: Category, part: Partial<Submission> = {}) {
  const tariff = defaultTariffs.find((candidate) => candidate.category === category)!;
  const { lossFee, cardFee, amountDue } = tariff;
  const school = { schoolReviewRequired: true, schoolCollects: false, lossToConfirm: false };
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
    expect(of("LOSS_REISSUE")[0]).toMatchObject({
      zh: "費用共 NT$120（補卡含掛失）。",
      en: "You pay NT$120 (the new card includes the loss report).",
    });
  });

  it("on a refund by cheque: NT$28 is taken off and only the holder is paid", () => {
    const sentences = of("LOSS_REFUND", { refundMethod: "CHEQUE", schoolReviewRequired: false });
    expect(sentences.map(({ code }) => code)).toEqual([
      "fee",
      "takesEffect",
      "noCancel",
      "purseStops",
      "otherFunctions",
      "liability",
      "refundByCheque",
      "ownAccountOnly",
      "noNewCard",
    ]);
    const cheque = sentences.find(({ code }) => code === "refundByCheque");
    expect(cheque?.zh).toContain("NT$28");
    expect(inLanguage(cheque!, "en")).toContain("NT$28");
    expect(sentences[0]).toMatchObject({ zh: "費用共 NT$20。", en: "You pay NT$20." });
  });

  it("on a refund by transfer: nothing about postage", () => {
    const sentences = of("LOSS_REFUND", { refundMethod: "TRANSFER" });
    expect(sentences.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["refundByTransfer", "ownAccountOnly"]),
    );
    expect(sentences.map(({ zh }) => zh).join("")).not.toContain("28");
  });

  it("on a refund whose way is not chosen yet: nothing about the way", () => {
    const all = codes("LOSS_REFUND");
    expect(all.slice(6)).toEqual(["ownAccountOnly", "noNewCard", "schoolReviews"]);
  });

  it("on loss alone: no refund and no card", () => {
    expect(codes("LOSS_ONLY", { photoMode: "NEW", schoolReviewRequired: false })).toEqual([
      "fee",
      "takesEffect",
      "noCancel",
      "purseStops",
      "otherFunctions",
      "liability",
      "noRefund",
    ]);
  });

  it("on a card that is still there: post it, and no word of misuse or balance", () => {
    expect(codes("REISSUE", { photoMode: "NEW" })).toEqual([
      "fee",
      "takesEffect",
      "noCancel",
      "postOldCard",
      "photoNew",
      "schoolReviews",
      "cardToSchool",
    ]);
  });

  it("on a new card whose photo is not chosen yet: nothing about the photo", () => {
    expect(codes("REISSUE").slice(3)).toEqual(["postOldCard", "schoolReviews", "cardToSchool"]);
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
