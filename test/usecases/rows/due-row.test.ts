import { expect, it } from "vitest";
import { nextTry } from "#usecases/rows/due-row.ts";

const at = new Date("2026-11-10T04:00:00Z");
const waits = (attempts: number) => nextTry(attempts, at)!.getTime() - at.getTime();

it("waits twice as long after each try, half an hour at most", () => {
  expect([1, 2, 3].map(waits)).toEqual([2_000, 4_000, 8_000]);
  expect(waits(19)).toBe(1_800_000);
});

it("gives up after 20 tries, about six hours, while LINE still knows the first one's retry key", () => {
  const tries = Array.from({ length: 19 }, (_, index) => waits(index + 1));
  const hours = tries.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(4);
  expect(hours).toBeLessThan(24);
  expect(nextTry(20, at)).toBeUndefined();
});
