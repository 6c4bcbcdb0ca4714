import { type BenchServer, benchServer } from "./bench-server.ts";
import { type BotProcess, startBotProcess } from "./child.ts";
import { type LineStandIn, startLineStandIn } from "./line-stand-in.ts";
import { type Round, round } from "./round.ts";
import { serviceEnvironment } from "./service-environment.ts";

const CHANNEL_SECRET = "bench-channel-secret";

/** A bot in a process of its own, and the database that it was given. */
export interface Contestant {
  name: string;
  bot: BotProcess;
  databaseUrl: string;
}

export interface Load {
  students: number;
  /** Turns of all students together. */
  turns: number;
  /** Wait for the reply before the next turn; else only for the 200. */
  whole?: boolean;
}

/** Everything that the bots of a bench talk to. */
export interface Stage {
  line: LineStandIn;
  server: BenchServer;
  /** @param file the program, absolute or beside this file */
  start(name: string, file: string, databaseUrl: string): Promise<Contestant>;
  run(contestant: Contestant, load: Load): Promise<Round>;
}

/** Sets the stage for a bench and clears it afterwards, however the bench ends. */
export async function onStage(bench: (stage: Stage) => Promise<void>): Promise<void> {
  const line = await startLineStandIn();
  const server = await benchServer();
  const bots: BotProcess[] = [];
  try {
    await bench({
      line,
      server,
      async start(name, file, databaseUrl) {
        const own = { CHANNEL_SECRET, LINE_URL: line.url, DATABASE_URL: databaseUrl, NODE_ENV: "production" };
        const service = { LINE_CHANNEL_SECRET: CHANNEL_SECRET, ...(await serviceEnvironment(line.url)) };
        const bot = await startBotProcess(file, { ...own, ...service });
        bots.push(bot);
        return { name, bot, databaseUrl };
      },
      run: ({ bot, databaseUrl }, { whole = true, ...load }) =>
        round(bot, databaseUrl, { secret: CHANNEL_SECRET, line, whole, ...load }),
    });
  } finally {
    for (const bot of bots) await bot.stop();
    await line.close();
    await server.close();
  }
}
