import { measureStepTimes } from "#usecases/case/measure-step-times.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** What months of cases tell changes slowly. */
const EVERY_MS = 6 * 60 * 60_000;

/** Measures how long cases take, now and then. @returns a sweep that tells how much was measured */
export function timesMeasurer(deps: WorkerDeps): () => Promise<number> {
  let next = 0;
  return async () => {
    const at = deps.now().getTime();
    if (at < next) return 0;
    const count = await measureStepTimes(deps);
    next = at + EVERY_MS;
    return count;
  };
}
