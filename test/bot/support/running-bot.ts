import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import { type BotDeps, createBot } from "#bot/index.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";
import { SECRET } from "./channel-secret.ts";

export { SECRET };

/** LINE to talk to, on a free port, with a million pushes to spend. */
export async function aSimulator(): Promise<Simulator> {
  const simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  simulator.world.quota.limit = 1_000_000;
  return simulator;
}

/** A bot on a port of its own, speaking to the simulator over HTTP. Several may share one database. */
export async function runningBot(
  { db, url: databaseUrl }: TestDatabase,
  simulator: Simulator,
  overrides: Partial<BotDeps> = {},
) {
  const deps: TestDeps = await testDeps(db);
  const line = createLineMessaging({
    apiUrl: simulator.url,
    dataApiUrl: simulator.url,
    channelAccessToken: simulator.world.settings.LINE_CHANNEL_ACCESS_TOKEN,
  });
  const log = pino({ level: "silent" });
  const bot = createBot({ ...deps, line, log, channelSecret: SECRET, databaseUrl, ...overrides });
  const server = createServer(bot.webhook);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    bot,
    deps,
    line,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await bot.stop();
      await line.close();
    },
  };
}
