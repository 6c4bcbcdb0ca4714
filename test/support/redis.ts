import { randomBytes } from "node:crypto";

/** Where the real Redis of this run is, and a prefix that no other test file's keys begin with. */
export interface TestRedis {
  url: string;
  keyPrefix: string;
}

/** @returns undefined without REDIS_URL: then the in-process stand-ins are what is tested */
export function testRedis(): TestRedis | undefined {
  const url = process.env.REDIS_URL;
  return url ? { url, keyPrefix: `test:${randomBytes(6).toString("hex")}:` } : undefined;
}
