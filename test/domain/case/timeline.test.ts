import { describe, expect, it } from "vitest";
import { isTimelineCode, type TimelineCode, timelineText, timelineTexts } from "#domain/case/timeline.ts";

const codes = Object.keys(timelineTexts) as TimelineCode[];

describe("a row of the history", () => {
  it.each(codes)("%s speaks both languages", (code) => {
    expect(timelineText({ code })).toEqual({
      zh: expect.stringMatching(/\p{sc=Han}/u),
      en: expect.stringMatching(/^[A-Z]/),
    });
  });

  it("is known by its code, and nothing else is", () => {
    expect(codes.every(isTimelineCode)).toBe(true);
    expect(["", "toString", "PAID"].some(isTimelineCode)).toBe(false);
  });
});
