import { describe, expect, it } from "vitest";
import { daysLeft, dayText, momentText } from "../../liff/parts/days.ts";

describe("days", () => {
  it("counts days in Taiwan, wherever the phone is", () => {
    // 2026-11-22 23:59 and 2026-11-23 00:01 in Taipei
    expect(daysLeft("2026-12-22", new Date("2026-11-22T15:59:00Z"))).toBe(30);
    expect(daysLeft("2026-12-22", new Date("2026-11-22T16:01:00Z"))).toBe(29);
  });

  it("is 0 on the last day and negative after it", () => {
    expect(daysLeft("2026-12-22", new Date("2026-12-22T10:00:00+08:00"))).toBe(0);
    expect(daysLeft("2026-12-22", new Date("2026-12-23T00:00:00+08:00"))).toBe(-1);
  });

  it("writes moments in Taiwan's time with 24 hours", () => {
    expect(momentText("2026-11-21T16:05:00Z")).toBe("2026/11/22 00:05");
    expect(dayText("2026-12-22")).toBe("2026/12/22");
  });
});
