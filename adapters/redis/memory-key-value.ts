import type { KeyValue } from "#usecases/ports/key-value.ts";

const SWEEP_AT = 10_000;

/** The same port inside one process, for demo mode and a single-process installation. */
export function memoryKeyValue(now: () => number = Date.now): KeyValue {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  const dropExpired = () => {
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
  };
  return {
    async get(key) {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.value : undefined;
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
