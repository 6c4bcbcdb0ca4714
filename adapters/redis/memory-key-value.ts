import type { KeyValue } from "#usecases/ports/key-value.ts";

const SWEEP_AT = 10_000;

/** The same port inside one process, for demo mode and a single-process installation. */
export function memoryKeyValue(now: () => number = Date.now): KeyValue {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  const dropExpired = () => {
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
  };
  const living = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > now() ? entry.value : undefined;
  };
  return {
    get: async (key) => living(key),
    async take(key) {
      const value = living(key);
      entries.delete(key);
      return value;
    },
    async set(key, value, ttlSeconds) {
      if (entries.size >= SWEEP_AT) dropExpired();
      entries.set(key, { value, expiresAt: now() + ttlSeconds * 1000 });
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
