import { describe, expect, it } from "vitest";
import { nextCheckAt, nextCheckDelay } from "#domain/payment/check-schedule.ts";

describe("looking again", () => {
  it.each([
    [0, 3],
    [59, 3],
    [60, 10],
    [299, 10],
    [300, 30],
    [1499, 30],
    [1500, 300],
    [86_400, 300],
  ])("%d s after the request, in %d s", (age, delay) => {
    expect(nextCheckDelay(age * 1000)).toBe(delay * 1000);
    const created = new Date("2026-11-10T04:00:00Z");
    const now = new Date(created.getTime() + age * 1000);
    expect(nextCheckAt(created, now)).toEqual(new Date(now.getTime() + delay * 1000));
  });
});
