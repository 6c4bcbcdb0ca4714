import { describe, expect, it } from "vitest";
import { awaitsOldCard, photoSettled, readyForProduction, reviewSatisfied } from "#domain/case/readiness.ts";
import { aSnapshot } from "./a-snapshot.ts";

const at = new Date("2026-11-12T02:00:00Z");
const ready = aSnapshot({
  category: "REISSUE",
  progress: "PROCESSING",
  review: "APPROVED",
  confirmedAt: at,
  paidAt: at,
  approvedAt: at,
  oldCardReceivedAt: at,
});

describe("a card may be made", () => {
  it("once it is paid, approved, has its photo, and the old card is back", () => {
    expect(readyForProduction(ready)).toBe(true);
  });

  it.each([
    ["the case is not under way", { progress: "CLOSED" }],
    ["it is not paid", { paidAt: null }],
    ["it was made already", { producedAt: at }],
    ["the school has not approved", { review: "PENDING" }],
    ["the school sent it back", { review: "RETURNED" }],
    ["it has no photo", { photoMode: null }],
    ["the old card is in the post", { oldCardReceivedAt: null }],
    ["the category has no card", { category: "LOSS_REFUND" }],
    ["its earlier loss report is to be found", { reissueReason: "ALREADY_REPORTED" }],
  ] as const)("not while %s", (_, part) => {
    expect(readyForProduction({ ...ready, ...part })).toBe(false);
  });
});

it.each([
  ["a loss case of ours", { lossReported: true }],
  ["iPASS", { lossConfirmedAt: at }],
] as const)("may be made of a card reported lost before once %s says so (R40)", (_, part) => {
  expect(readyForProduction({ ...ready, reissueReason: "ALREADY_REPORTED", ...part })).toBe(true);
});

describe("the school's review", () => {
  it.each([
    ["APPROVED", true, true],
    ["APPROVED", false, true],
    ["PENDING", true, false],
    ["PENDING", false, true],
    ["RETURNED", true, false],
    ["RETURNED", false, false],
  ] as const)("%s, required %j, is enough: %j", (review, schoolReviewRequired, enough) => {
    expect(reviewSatisfied(aSnapshot({ review, schoolReviewRequired }))).toBe(enough);
  });
});

it("has its photo with a new one or the old one on file", () => {
  expect((["NEW", "KEEP", null] as const).map((photoMode) => photoSettled(aSnapshot({ photoMode })))).toEqual(
    [true, true, false],
  );
});

it("waits for the old card only where there is one to send back (R36)", () => {
  expect(awaitsOldCard(aSnapshot({ category: "REISSUE" }))).toBe(true);
  expect(awaitsOldCard(aSnapshot({ category: "REISSUE", oldCardReceivedAt: at }))).toBe(false);
  expect(awaitsOldCard(aSnapshot({ category: "LOSS_REISSUE" }))).toBe(false);
});
