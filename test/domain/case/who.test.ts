import { expect, it } from "vitest";
import { type TimelineCode, timelineTexts } from "#domain/case/timeline.ts";
import { actorText, doneBy, type Who, whoTexts } from "#domain/case/who.ts";

const codes = Object.keys(timelineTexts) as TimelineCode[];
const actsOf = (who: Who) => codes.filter((code) => doneBy[code] === who);

it("is the act of the one who did it", () => {
  expect(actsOf("student")).toEqual([
    "submitted",
    "paid",
    "wrongAmount",
    "confirmed",
    "resubmitted",
    "pickedUp",
    "refundCorrected",
    "withdrawn",
    "guardianConfirmed",
    "recategorised",
  ]);
  expect(actsOf("school")).toEqual(["collected", "cashReturned", "approved", "returned", "comparedAgain"]);
  expect(actsOf("ipass")).toEqual([
    "surplusReturned",
    "surplusCameBack",
    "oldCardReceived",
    "produced",
    "shipped",
    "refunded",
    "refundReturned",
    "closed",
    "voided",
    "lossConfirmed",
    "purseStopped",
    "balanceMoved",
    "balanceKnown",
    "nothingToRefund",
    "lossAsked",
  ]);
  expect(actsOf("system")).toEqual([
    "billIssued",
    "billRenewed",
    "surplus",
    "lateMoney",
    "moneyMoved",
    "repriced",
    "feeDeducted",
    "feeDue",
    "cardStopped",
    "lapsed",
  ]);
});

it("is told in both languages, to the student as her own where it is hers", () => {
  expect(whoTexts.student).toEqual({ zh: "您", en: "You" });
  for (const { zh, en } of Object.values(whoTexts)) {
    expect(zh).toMatch(/\p{sc=Han}/u);
    expect(en).toMatch(/^[A-Z]|^iPASS$/);
  }
});

it("is not told as her own where her guardian did it", () => {
  expect(actorText("guardianConfirmed").zh).toBe("家長或監護人");
  expect(actorText("submitted").zh).toBe("您");
});
