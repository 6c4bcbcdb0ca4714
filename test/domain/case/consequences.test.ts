import { describe, expect, it } from "vitest";
import type { Day } from "#domain/calendar.ts";
import { consequences, type Submission } from "#domain/case/consequences.ts";
import { type Category, categories } from "#domain/category.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import { inLanguage } from "#domain/language.ts";
import { defaultTariffs } from "#domain/money/tariff.ts";

function of(category: Category, part: Partial<Submission> = {}) {
  const tariff = defaultTariffs.find((candidate) => candidate.category === category)!;
  const { lossFee, cardFee, amountDue } = tariff;
  const school = { schoolReviewRequired: true, schoolCollects: false, lossToConfirm: false };
  const answers = { photoMode: null, refundMethod: null, deductedFee: 0 };
  const days = { usualDays: usualOfficeDays, today: "2026-11-26" as Day };
  return consequences({ category, lossFee, cardFee, amountDue, ...answers, ...school, ...days, ...part });
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
      "cardDays",
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
      "cardDays",
    ]);
  });

  it("on a new card whose photo is not chosen yet: nothing about the photo", () => {
    expect(codes("REISSUE").slice(3)).toEqual(["postOldCard", "schoolReviews", "cardToSchool", "cardDays"]);
  });

  it.each<[string, Category, Partial<Submission>, string, string]>([
    [
      "to the last day of approval, making and sending",
      "LOSS_REISSUE",
      {},
      "今天繳費的話，新卡預計 2026/12/22 前寄往學校：通常學校核可 2–5 個工作天，製作 5–10 個工作天，寄出 1–3 個工作天。",
      "Paid today, the new card is expected to be on its way to the school by 2026/12/22: usually 2–5 working days for the approval, 5–10 working days for making the card, 1–3 working days for sending it.",
    ],
    [
      "as measured at the school, where nobody approves",
      "LOSS_REISSUE",
      {
        schoolReviewRequired: false,
        usualDays: { ...usualOfficeDays, cardProduction: { from: 3, to: 3 }, shipping: { from: 1, to: 2 } },
      },
      "今天繳費的話，新卡預計 2026/12/03 前寄往學校：通常製作 3 個工作天，寄出 1–2 個工作天。",
      "Paid today, the new card is expected to be on its way to the school by 2026/12/03: usually 3 working days for making the card, 1–2 working days for sending it.",
    ],
    [
      "from the day on which the school takes the cash and approves",
      "LOSS_REISSUE",
      { schoolCollects: true },
      "今天到學校繳費的話，新卡預計 2026/12/15 前寄往學校：通常製作 5–10 個工作天，寄出 1–3 個工作天。",
      "Paid at the school today, the new card is expected to be on its way to the school by 2026/12/15: usually 5–10 working days for making the card, 1–3 working days for sending it.",
    ],
    [
      "without a day, where the post decides",
      "REISSUE",
      {},
      "繳費、學校核可、收到舊卡都完成後，新卡通常 6–13 個工作天寄往學校。",
      "Once the fee is paid and the school has approved and the old card has arrived, the new card is usually on its way to the school in 6–13 working days.",
    ],
    [
      "without a day, where a loss report is to be found",
      "REISSUE",
      { lossToConfirm: true, schoolReviewRequired: false },
      "繳費、收到舊卡、確認掛失紀錄都完成後，新卡通常 6–13 個工作天寄往學校。",
      "Once the fee is paid and the old card has arrived and the loss report is found, the new card is usually on its way to the school in 6–13 working days.",
    ],
  ])("says when the card comes: %s", (_, category, part, zh, en) => {
    expect(of(category, part).at(-1)).toEqual({ code: "cardDays", zh, en });
  });

  it("says nothing of days where no card is made", () => {
    for (const category of ["LOSS_REFUND", "LOSS_ONLY"] as const)
      expect(codes(category)).not.toContain("cardDays");
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
