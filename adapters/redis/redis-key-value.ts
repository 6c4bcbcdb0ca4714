import { DomainError } from "#domain/errors.ts";
import type { KeyValue } from "#usecases/ports/key-value.ts";
import type { Redis } from "./connect-redis.ts";

/**
 * Shared by every process that names the same Redis. While it is away every method throws
 * DomainError outside_unavailable.
 */
export function redisKeyValue(redis: Redis, prefix = "kv:"): KeyValue {
  return {
    get: async (key) => (await reached(redis.get(prefix + key))) ?? undefined,
    take: async (key) => (await reached(redis.getDel(prefix + key))) ?? undefined,
    set: async (key, value, ttlSeconds) => {
      await reached(redis.set(prefix + key, value, { expiration: { type: "EX", value: ttlSeconds } }));
    },
    delete: async (key) => {
      await reached(redis.del(prefix + key));
    },
  };
}

async function reached<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (cause) {
    throw new DomainError("outside_unavailable", { cause });
  }
}
