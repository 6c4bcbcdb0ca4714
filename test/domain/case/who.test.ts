import { expect, it } from "vitest";
import { type TimelineCode, timelineTexts } from "#domain/case/timeline.ts";
import { doneBy, type Who } from "#domain/case/who.ts";

const codes = Object.keys(timelineTexts) as TimelineCode[];
const actsOf = (who: Who) => codes.filter((code) => doneBy[code] === who);

it("is the act of the one who did it", () => {
  expect(actsOf("student")).toEqual(["submitted", "paid", "wrongAmount", "surplus", "resubmitted"]);
  expect(actsOf("school")).toEqual(["collected", "approved", "returned"]);
  expect(actsOf("ipass")).toEqual(["oldCardReceived", "produced", "shipped", "refunded", "closed", "voided"]);
  expect(actsOf("system")).toEqual(["billIssued", "cardStopped", "lapsed"]);
});
