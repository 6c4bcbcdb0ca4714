import type { KeyValue } from "#usecases/ports/key-value.ts";
import type { Redis } from "./connect-redis.ts";

/** Shared by every process that names the same Redis. */
export function redisKeyValue(redis: Redis, prefix = "kv:"): KeyValue {
  return {
    get: async (key) => (await redis.get(prefix + key)) ?? undefined,
    set: async (key, value, ttlSeconds) => {
      await redis.set(prefix + key, value, { expiration: { type: "EX", value: ttlSeconds } });
    },
    delete: async (key) => {
      await redis.del(prefix + key);
    },
  };
}
