import { systemClock } from "#adapters/clock.ts";
import type { Environment } from "#adapters/config/environment.ts";
import { type ServiceConfig, serviceConfig } from "#adapters/config/service-config.ts";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import { createLog } from "#adapters/log.ts";
import { createApp } from "#api/app.ts";
import { pictureAddress } from "#api/liff/document-link.ts";
import { createBot, webhookHandler } from "#bot/index.ts";
import { schoolDirectory } from "#usecases/school-directory/school-directory.ts";
import { startWorker } from "#worker/worker.ts";
import { buildApiDeps, buildDeps, cardCoreOf, signedLinksOf } from "./build-deps.ts";
import { startDatabase } from "./database.ts";
import { startDemo } from "./demo.ts";
import { frontDoor } from "./front-door.ts";
import { listen } from "./listen.ts";
import { naming } from "./naming.ts";
import { followOfficeCalendar } from "./office-calendar.ts";
import { menuLinks } from "./rich-menu.ts";
import { startWarnings } from "./start-warnings.ts";

/** Which part of the service this process is. */
export type Role = "all" | "web" | "worker";

export interface Service {
  config: ServiceConfig;
  /** Stops taking work, finishes what runs, then lets go of everything. */
  close(): Promise<void>;
}

/** Starts the service, telling `say` what it does; on a failure everything already started is stopped again. */
export async function startService(
  env: Environment,
  role: Role,
  say: (line: string) => void,
): Promise<Service> {
  const config = await naming("DATA_DIR", () => serviceConfig(env));
  const started: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.splice(0).toReversed()) await stop();
  };
  try {
    await start(config, role, say, (stop) => started.push(stop));
    return { config, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  config: ServiceConfig,
  role: Role,
  say: (line: string) => void,
  onClose: (stop: () => Promise<void>) => void,
) {
  const log = createLog(config.LOG_LEVEL);
  const clock = systemClock();
  say(config.DATABASE_URL ? "Opening the database" : "Starting the embedded PostgreSQL");
  const database = await startDatabase(config.DATABASE_URL, config.DATA_DIR);
  onClose(database.close);
  const calendar = await followOfficeCalendar(database.db, log);
  onClose(async () => calendar.stop());
  const deps = await buildDeps(config, database.db, clock);
  onClose(deps.close);
  const line = createLineMessaging({
    apiUrl: config.LINE_API_URL,
    dataApiUrl: config.LINE_DATA_API_URL,
    channelAccessToken: config.LINE_CHANNEL_ACCESS_TOKEN,
  });
  onClose(line.close);
  const pictures = { signedLinks: signedLinksOf(config, deps), publicUrl: config.PUBLIC_URL };
  const bot = await createBot({
    ...deps,
    billPicture: (bill) => pictureAddress(pictures, bill),
    line,
    log,
    channelSecret: config.LINE_CHANNEL_SECRET,
    databaseUrl: database.url,
  });
  onClose(bot.stop);

  const menus = menuLinks(config);
  onClose(menus.close);
  const worker =
    role === "web"
      ? undefined
      : startWorker({ ...deps, line, menus, log, cardCore: cardCoreOf(config), recoverInbox: bot.recover });
  if (worker) onClose(worker.stop);
  if (role === "worker") return;

  for (const warning of startWarnings(config)) say(`Warning: ${warning}`);
  const api = await buildApiDeps(config, deps, log);
  onClose(api.close);
  const demoClock =
    config.DEMO_CLOCK && worker
      ? {
          advance: async (milliseconds: number) => {
            clock.advance(milliseconds);
            await worker.runDue();
            return clock.now();
          },
        }
      : undefined;
  const app = createApp(api, {
    simulatorUrl: config.demoMode?.simulatorUrl,
    demoClock,
    ...(config.TRUSTED_PROXIES && { trustedProxies: config.TRUSTED_PROXIES }),
  });
  onClose(await listen(frontDoor(webhookHandler(bot), app), config));
  // Streams never end by themselves, and would be waited for.
  onClose(() => api.live.close());
  // Read ahead of the first student who looks for her school; where that fails, her search reads it.
  schoolDirectory(deps).catch(() => undefined);
  if (config.demoMode) onClose(await startDemo(config, config.demoMode, deps, say));
}
