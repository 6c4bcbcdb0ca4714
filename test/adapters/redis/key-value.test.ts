import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectRedis, type Redis } from "#adapters/redis/connect-redis.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { redisKeyValue } from "#adapters/redis/redis-key-value.ts";
import type { DomainError } from "#domain/errors.ts";
import type { KeyValue } from "#usecases/ports/key-value.ts";
import { testRedis } from "../../support/redis.ts";

// With REDIS_URL the real one is tested, without it what then takes its place.
const real = testRedis();
let redis: Redis | undefined;
let keyValue: KeyValue;

beforeAll(async () => {
  redis = real && (await connectRedis(real.url, pino({ level: "silent" })));
  keyValue = redis && real ? redisKeyValue(redis, real.keyPrefix) : memoryKeyValue();
});
afterAll(async () => {
  await redis?.close();
});

describe(`short-lived state in ${real ? "Redis" : "memory"}`, () => {
  it("keeps a value, replaces it and forgets it", async () => {
    await keyValue.set("a", "one", 60);
    await keyValue.set("a", "two", 60);
    expect(await keyValue.get("a")).toBe("two");
    await keyValue.delete("a");
    expect(await keyValue.get("a")).toBeUndefined();
  });

  it("knows nothing of a key that was never set", async () => {
    expect(await keyValue.get("never")).toBeUndefined();
  });

  it("lets a key in as often as its points allow, each key for itself", async () => {
    const limiter = rateLimiter({ name: `${real?.keyPrefix ?? ""}try`, points: 3, window: 60 }, redis);
    await Promise.all([limiter.consume("amy"), limiter.consume("amy"), limiter.consume("amy")]);
    const refusal = await limiter.consume("amy").catch((error: unknown) => error as DomainError);
    expect(refusal).toMatchObject({ code: "rate_limited" });
    expect(refusal?.retryAfter).toBeGreaterThan(55);
    expect(refusal?.retryAfter).toBeLessThanOrEqual(60);
    await expect(limiter.consume("bob")).resolves.toBeUndefined();
  });

  it("takes back a point that did no harm", async () => {
    const limiter = rateLimiter({ name: `${real?.keyPrefix ?? ""}back`, points: 1, window: 60 }, redis);
    for (let tries = 0; tries < 5; tries++) {
      await limiter.consume("amy");
      await limiter.giveBack("amy");
    }
    await limiter.consume("amy");
    await expect(limiter.consume("amy")).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("state in memory", () => {
  it("drops a value when its time is over", async () => {
    let now = 0;
    const memory = memoryKeyValue(() => now);
    await memory.set("a", "one", 10);
    now = 9_999;
    expect(await memory.get("a")).toBe("one");
    now = 10_000;
    expect(await memory.get("a")).toBeUndefined();
  });
});
