import { describe, expect, it } from "vitest";
import { isTimelineCode, type TimelineCode, timelineText, timelineTexts } from "#domain/case/timeline.ts";
import { doneBy, type Who } from "#domain/case/who.ts";

const codes = Object.keys(timelineTexts) as TimelineCode[];
const actsOf = (who: Who) => codes.filter((code) => doneBy[code] === who);

describe("a row of the history", () => {
  it("is the act of the one who did it", () => {
    expect(actsOf("student")).toEqual(["submitted", "paid", "wrongAmount", "surplus", "resubmitted"]);
    expect(actsOf("school")).toEqual(["collected", "approved", "returned"]);
    expect(actsOf("ipass")).toEqual([
      "oldCardReceived",
      "produced",
      "shipped",
      "refunded",
      "closed",
      "voided",
    ]);
    expect(actsOf("system")).toEqual(["billIssued", "cardStopped", "lapsed"]);
  });

  it.each(codes)("%s speaks both languages", (code) => {
    expect(timelineText(code)).toEqual({
      zh: expect.stringMatching(/\p{sc=Han}/u),
      en: expect.stringMatching(/^[A-Z]/),
    });
  });

  it("is known by its code, and nothing else is", () => {
    expect(codes.every(isTimelineCode)).toBe(true);
    expect(["", "toString", "PAID"].some(isTimelineCode)).toBe(false);
  });
});
