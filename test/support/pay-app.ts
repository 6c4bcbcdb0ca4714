import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import pino from "pino";
import { lineLogin } from "#adapters/line/line-login.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { collectionRouter } from "#api/collection/router.ts";
import { errorHandler } from "#api/error-handler.ts";
import { payRouter } from "#api/pay/router.ts";
import { requestLog } from "#api/request-log.ts";
import { SessionStore } from "#api/session-store.ts";
import { SignedLinks } from "#api/signed-links.ts";
import type { Deps } from "#usecases/ports/deps.ts";

/** The routes of payments over HTTP. @param secret of the collection callback; absent when none is configured */
export async function payApp(deps: Deps, secret?: string): Promise<{ url: string; close(): void }> {
  const api = apiDeps(deps, secret);
  const app = express();
  app.use(requestLog(api.log));
  app.use("/api/collection", collectionRouter(api));
  app.use("/pay", payRouter(api));
  app.use(errorHandler);
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function apiDeps(deps: Deps, secret: string | undefined): ApiDeps {
  const keyValue = memoryKeyValue(() => deps.now().getTime());
  const limiter = rateLimiter({ name: "test", points: 1_000, window: 60 }, undefined);
  return {
    ...deps,
    keyValue,
    lineLogin: lineLogin({ apiUrl: "http://127.0.0.1:1", channelId: "1" }),
    sessions: new SessionStore({ keyValue, now: deps.now, secret: "s".repeat(32), secure: false }),
    signedLinks: new SignedLinks({ now: deps.now, secret: "s".repeat(32) }),
    limits: {
      student: limiter,
      login: limiter,
      query: limiter,
      queriedCard: limiter,
      session: limiter,
      paper: limiter,
    },
    log: pino({ level: "silent" }),
    secrets: { collection: secret },
    page: { liffId: "1-a", mock: false, linePay: true, publicUrl: deps.settings.publicUrl },
  };
}
