import type { Logger } from "pino";
import { createClient } from "redis";

export type Redis = Awaited<ReturnType<typeof connectRedis>>;

/** A client that reconnects by itself and refuses commands at once while it is away. */
export async function connectRedis(url: string, log: Logger) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 2000) },
  });
  client.on("error", (error: Error) => log.warn({ reason: error.message }, "Redis is not reachable"));
  await client.connect();
  return client;
}
