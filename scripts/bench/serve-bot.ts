import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";
import { createBot } from "#bot/bot.ts";
import type { Inbox, InboxOptions } from "#bot/inbox/inbox.ts";
import { billing, postFee } from "#domain/facts.ts";
import { openDatabase } from "#prisma/client.ts";
import type { Deps } from "#usecases/ports/deps.ts";

/** The bot of this service on a server of its own, telling its parent where the time goes. @param open what keeps its events */
export function serveBot(open: (options: InboxOptions) => Inbox): void {
  const {
    CHANNEL_SECRET: channelSecret = "",
    LINE_URL: apiUrl = "",
    DATABASE_URL: databaseUrl = "",
  } = process.env;
  const refuse = () => Promise.reject(new Error("not part of the bench"));
  const phases = new Map<string, { times: number; milliseconds: number; count: number }>();
  const deps: Deps = {
    db: openDatabase(databaseUrl, 10),
    now: () => new Date(),
    seal: personalDataSeal([{ id: "bench", key: randomBytes(32) }]),
    photos: { put: refuse, get: refuse, delete: refuse },
    photoProcessor: { process: refuse, thumbnail: refuse },
    billPrinter: { pdf: refuse, picture: refuse, svg: () => "" },
    formPrinter: { pdf: refuse },
    documentPrinter: { pdf: refuse },
    linePay: undefined,
    settings: {
      publicUrl: "http://127.0.0.1",
      liffUrl: "https://liff.line.me/1234567890-abcdefgh",
      barcode: { ...billing, deadline: "due" },
      virtualAccountPrefix: billing.virtualAccountPrefix,
      reviveLatePayments: true,
      secondFactorRoles: [],
      returnLinePaySurplus: false,
      paper: { postFee, oldCardAddress: "" },
    },
  };
  const bot = createBot(
    {
      ...deps,
      databaseUrl,
      channelSecret,
      log: pino({ level: "warn" }),
      line: createLineMessaging({ apiUrl, dataApiUrl: apiUrl, channelAccessToken: "bench" }),
      probe(phase, milliseconds, count) {
        const sum = phases.get(phase) ?? { times: 0, milliseconds: 0, count: 0 };
        phases.set(phase, {
          times: sum.times + 1,
          milliseconds: sum.milliseconds + milliseconds,
          count: sum.count + count,
        });
      },
    },
    open,
  );

  const server = createServer(bot.webhook);
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on("message", () => {
    process.send?.({ cpu: process.cpuUsage(), phases: Object.fromEntries(phases) });
    phases.clear();
  });
  process.on("disconnect", () => process.exit());
}
