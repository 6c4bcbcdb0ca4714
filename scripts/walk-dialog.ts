import fc from "fast-check";
import { dialogStates } from "#bot/dialog/conversation.ts";
import { type Act, anAct, someSeed, Walker } from "#test/support/dialog-walk.ts";

/**
 * Walks at random through the real dialog and checks every answer against the rules of `test/support/dialog-walk.ts`.
 * `npm run walk:dialog -- 100000 [seed]`
 */
const [steps = "100000", seed = String(someSeed())] = process.argv.slice(2);
/** A student may forget everything now and then. */
const STEPS_PER_STUDENT = 1_000;

const acts = fc.sample(anAct, { numRuns: Number(steps), seed: Number(seed) });
const seen = new Set<string>();
for (let from = 0; from < acts.length; from += STEPS_PER_STUDENT)
  await walk(acts.slice(from, from + STEPS_PER_STUDENT), from);
const kinds = new Set(acts.map(({ act }) => act));
const missing = dialogStates.flatMap((state) =>
  [...kinds].filter((kind) => !seen.has(`${state} ${kind}`)).map((kind) => `${state} ${kind}`),
);
console.log(
  `${acts.length} steps, seed ${seed}: no dead end. ${seen.size} of ${seen.size + missing.length} pairs of state and act.`,
);
if (missing.length > 0) {
  console.error(`never met: ${missing.join(", ")}`);
  process.exitCode = 1;
}

async function walk(part: Act[], from: number): Promise<void> {
  const walker = new Walker();
  for (const [index, act] of part.entries()) {
    try {
      await walker.step(act);
    } catch (error) {
      console.error(`step ${from + index} (seed ${seed}), ${JSON.stringify(act).slice(0, 200)}`);
      throw error;
    }
  }
  for (const pair of walker.seen) seen.add(pair);
}
