import type { Logger } from "pino";
import { createClient, ReconnectStrategyError } from "redis";

export type Redis = Awaited<ReturnType<typeof connectRedis>>;

const longestPauseMs = 2_000;

/**
 * A client that reconnects by itself and refuses commands at once while Redis is away.
 * @throws when Redis cannot be reached in the first place: then the address is most likely wrong
 */
export async function connectRedis(url: string, log: Logger) {
  let reached = false;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (retries, cause) => (reached ? Math.min(50 * 2 ** retries, longestPauseMs) : cause),
    },
  });
  client.on("error", (error: Error) => log.warn({ reason: error.message }, "Redis is not reachable"));
  await client.connect().catch((error: unknown) => {
    throw error instanceof ReconnectStrategyError ? error.socketError : error;
  });
  reached = true;
  return client;
}
