import { setTimeout as wait } from "node:timers/promises";

/**
 * Answers or fails only at a whole multiple of `stepMs` since it was asked, so that the time it took tells nothing.
 */
export async function evenTime<Result>(stepMs: number, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    await wait(stepMs - ((performance.now() - begun) % stepMs));
  }
}
