import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { DomainError } from "#domain/errors.ts";
import type { RateLimiter } from "#usecases/ports/rate-limiter.ts";
import type { Redis } from "./connect-redis.ts";

export interface Limit {
  name: string;
  /** Attempts per key and window. */
  points: number;
  /** Seconds. */
  window: number;
}

/** Counts in Redis, and in this process while Redis is away or not configured. */
export function rateLimiter({ name, points, window }: Limit, redis: Redis | undefined): RateLimiter {
  const options = { keyPrefix: `limit:${name}`, points, duration: window };
  const memory = new RateLimiterMemory(options);
  const limiter: RateLimiterAbstract = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
      })
    : memory;
  return {
    async consume(key) {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new DomainError("rate_limited", { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
  };
}
