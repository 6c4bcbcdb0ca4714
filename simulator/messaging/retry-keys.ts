import type { Clock } from "../clock.ts";

const REMEMBERED = 24 * 3600 * 1000;

/** What was accepted under a key: the first request's id and its sent messages. */
type Accepted = { requestId: string; sentMessages: unknown[]; at: number };

export type RetryKeys = {
  find(key: string): Accepted | undefined;
  accept(key: string, accepted: Omit<Accepted, "at">): void;
};

/** X-Line-Retry-Key memory: 24 hours from acceptance; a rejected request is not remembered. */
export function createRetryKeys(clock: Clock): RetryKeys {
  const keys = new Map<string, Accepted>();
  return {
    find(key) {
      const known = keys.get(key.toLowerCase());
      return known && clock.now() - known.at < REMEMBERED ? known : undefined;
    },
    accept: (key, accepted) => keys.set(key.toLowerCase(), { ...accepted, at: clock.now() }),
  };
}
