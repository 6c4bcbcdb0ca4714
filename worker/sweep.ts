import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";

/** Work that waits in rows until its time comes. */
export interface Sweep {
  name: string;
  /** Real milliseconds between two looks when nothing was due. */
  everyMs: number;
  /** Does what is due, a batch of it. @returns how much there was; 0 when nothing is due any more */
  run(): Promise<number>;
}

export interface RunningSweep {
  /** Does all that is due. @returns how much there was */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

const longestPauseMs = 30_000;
// So that rows which fall due faster than they are done cannot hold up whoever waits for the end.
const mostRounds = 1_000;

/** Runs a sweep for ever. An error is logged and the next look comes later; it never ends the process. */
export function startSweep({ name, everyMs, run }: Sweep, log: Logger): RunningSweep {
  const stopping = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();
  let failures = 0;

  /** One at a time, so that whoever asks for a drain also waits for what the loop has begun. */
  function once(): Promise<number> {
    const result = turn.then(run).then(
      (count) => {
        failures = 0;
        return count;
      },
      (error: unknown) => {
        failures++;
        log.error({ err: error, sweep: name, failures }, "sweep failed");
        return 0;
      },
    );
    turn = result;
    return result;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const count = await once();
      const pause = Math.min(everyMs * 2 ** Math.min(failures, 10), longestPauseMs);
      if (count === 0)
        await wait(Math.max(pause, everyMs), undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = loop();
  return {
    async drain() {
      let total = 0;
      for (let round = 0; round < mostRounds; round++) {
        const count = await once();
        if (count === 0) break;
        total += count;
      }
      return total;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
