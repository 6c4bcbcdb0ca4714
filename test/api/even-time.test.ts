import { expect, it } from "vitest";
import { evenTime } from "#api/even-time.ts";

const timed = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await evenTime(60, work).catch(() => undefined);
  return performance.now() - begun;
};

it("answers and fails no earlier than its step", async () => {
  // Timers may fire a millisecond early.
  expect(await timed(async () => "found")).toBeGreaterThan(58);
  expect(await timed(() => Promise.reject(new Error("not found")))).toBeGreaterThan(58);
});

it("hands on the answer and the failure", async () => {
  expect(await evenTime(1, async () => "found")).toBe("found");
  await expect(evenTime(1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
