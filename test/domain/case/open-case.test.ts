import { describe, expect, it } from "vitest";
import { progressTable } from "#domain/case/lifecycle.ts";
import { awaitsFix, isOpen, openProgress } from "#domain/case/open-case.ts";
import type { Progress } from "#domain/case/snapshot.ts";

describe("an open case", () => {
  it("is unpaid or being worked on", () => {
    expect(openProgress).toEqual(["UNPAID", "PROCESSING"]);
  });

  it("can still take a step; one that is over can only be brought back by late money (C15) or a refund that came back, or hear that the card was fetched", () => {
    for (const progress of Object.keys(progressTable) as Progress[]) {
      const late = ["paid", "refundReturned", "pickedUp"];
      const steps = Object.keys(progressTable[progress]).filter((event) => !late.includes(event));
      expect(isOpen({ progress })).toBe(steps.length > 0);
    }
  });

  it("waits for a fix when the school sent it back, and not once it is over", () => {
    expect(awaitsFix({ review: "RETURNED", progress: "PROCESSING" })).toBe(true);
    expect(awaitsFix({ review: "RETURNED", progress: "LAPSED" })).toBe(false);
    expect(awaitsFix({ review: "PENDING", progress: "UNPAID" })).toBe(false);
    expect(awaitsFix({ review: "APPROVED", progress: "PROCESSING" })).toBe(false);
  });
});
