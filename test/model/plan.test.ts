import { expect, it } from "vitest";
import { planRound } from "./plan.ts";
import { runRound } from "./run-round.ts";

const size = { histories: 12, steps: 6 };

it("draws the same plan from the same seed, and another from another", () => {
  expect(planRound("a", size)).toEqual(planRound("a", size));
  expect(planRound("a", size)).not.toEqual(planRound("b", size));
});

it("draws a history by itself, whatever the others are", () => {
  const few = planRound("a", { ...size, histories: 3 }).histories;
  expect(planRound("a", size).histories.slice(0, 3)).toEqual(few);
});

it("plays the same plan to the same end, where nothing races", async () => {
  const plan = planRound("again", size);
  const alone = plan.histories.map((one) => ({
    ...one,
    steps: one.steps.map(({ beside, ...step }) => (step.act === "linePay" ? { ...step, returns: 1 } : step)),
  }));
  const round = { ...plan, histories: alone };
  const [first, second] = [await runRound(round), await runRound(round)];
  expect(first.trace.length).toBeGreaterThan(size.histories);
  expect(second.trace.map(withoutSerials)).toEqual(first.trace.map(withoutSerials));
});

/** Histories of a round submit at the same time, so which serial each gets is chance. */
const withoutSerials = (line: string) => line.replaceAll(/SEQ\d+/g, "SEQ");
