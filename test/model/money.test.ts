import { expect, it } from "vitest";
import { planRound } from "./plan.ts";
import { runRound } from "./run-round.ts";

const histories = Number(process.env.MODEL_HISTORIES ?? 200);
const seed = process.env.MODEL_SEED ?? "1";
const size = { histories: 40, steps: 14 };

it(`keeps every dollar in ${histories} histories of seed ${seed}`, { timeout: 3600_000 }, async () => {
  const started = performance.now();
  let done = 0;
  for (let i = 0; done < histories; i++) {
    const round = planRound(`${seed}-${i}`, size);
    const { broken, trace } = await runRound(round);
    if (broken.length || process.env.MODEL_TRACE) console.log(trace.join("\n"));
    expect(broken, `round ${round.seed}`).toEqual([]);
    done += round.histories.length;
    console.log(done, ((performance.now() - started) / 1000).toFixed(1));
  }
});
