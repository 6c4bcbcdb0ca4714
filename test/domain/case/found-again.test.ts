import { expect, it } from "vitest";
import { foundAgain } from "#domain/case/found-again.ts";
import { aSnapshot } from "./a-snapshot.ts";

const confirmedAt = new Date("2026-11-12T02:00:00Z");

it.each([
  ["still works while nothing is confirmed", { progress: "UNPAID" }, "NOT_YET_STOPPED"],
  ["is stopped once it is confirmed (R8, R43)", { progress: "PROCESSING", confirmedAt }, "STOPPED"],
  [
    "is stopped by the school's approval too, paid or not (R106)",
    { progress: "UNPAID", confirmedAt },
    "STOPPED",
  ],
  ["stays stopped after the case is closed", { progress: "CLOSED", confirmedAt }, "STOPPED"],
  ["was never stopped by a case that lapsed", { progress: "LAPSED" }, "NEVER_STOPPED"],
  ["was never stopped by a case that was voided", { progress: "VOIDED" }, "NEVER_STOPPED"],
] as const)("a card found again %s", (_, part, code) => {
  expect(foundAgain(aSnapshot(part))?.code).toBe(code);
});

it("is no question of a card that was never lost", () => {
  expect(foundAgain(aSnapshot({ category: "REISSUE", progress: "PROCESSING", confirmedAt }))).toBeNull();
});
