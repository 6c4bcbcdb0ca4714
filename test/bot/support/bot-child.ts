import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";
import { createBot } from "#bot/index.ts";
import { openDatabase } from "#prisma/client.ts";
import { testDeps } from "#test/factories/deps.ts";
import { SECRET } from "./channel-secret.ts";

/** A bot in a process of its own that kills itself, as kill -9 does, at the point that its parent names. */
const {
  DATABASE_URL: databaseUrl = "",
  LINE_URL: apiUrl = "",
  LINE_TOKEN: channelAccessToken = "",
} = process.env;
const die = () => process.kill(process.pid, "SIGKILL");
let crashAt = "";
/** LINE's answer to a reply gets lost, or says that it was not taken; the process dies once the answer is kept for later. */
const failing = () => crashAt.startsWith("afterKept");
const line = createLineMessaging({ apiUrl, dataApiUrl: apiUrl, channelAccessToken });
const deps = await testDeps(openDatabase(databaseUrl, 4), {
  seal: personalDataSeal([{ id: "k1", key: randomBytes(32) }]),
});
const bot = createBot({
  ...deps,
  databaseUrl,
  channelSecret: SECRET,
  log: pino({ level: "silent" }),
  probe(phase) {
    if (phase === crashAt || (phase === "kept" && failing())) die();
  },
  line: {
    ...line,
    async reply(token, messages) {
      if (crashAt === "beforeReply") die();
      const result = crashAt === "afterKeptUnsent" ? undefined : await line.reply(token, messages);
      if (crashAt === "afterReply") die();
      return result && !failing() ? result : { kind: "retryable", reason: "500" };
    },
  },
});
process.on("message", (point: string) => {
  crashAt = point;
  process.send?.({ crashAt });
});
const server = createServer(bot.webhook);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
