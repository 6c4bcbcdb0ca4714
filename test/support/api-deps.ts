import pino from "pino";
import { lineLogin } from "#adapters/line/line-login.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { LiveChanges } from "#api/live/live-changes.ts";
import { SessionStore } from "#api/session-store.ts";
import { SignedLinks } from "#api/signed-links.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import { channelId } from "./line-login-stand-in.ts";

const secret = "s".repeat(32);

/** What the routes reach the world through: nothing shared with other tests, and limits that no test meets by chance. */
export function apiDeps(
  deps: Deps,
  { lineUrl, collectionSecret }: { lineUrl: string; collectionSecret: string | undefined },
): ApiDeps {
  const { now, settings } = deps;
  const keyValue = memoryKeyValue(() => now().getTime());
  const log = pino({ level: "silent" });
  const limit = (name: string) => rateLimiter({ name, points: 10_000, window: 60 }, undefined);
  return {
    ...deps,
    keyValue,
    lineLogin: lineLogin({ apiUrl: lineUrl, channelId }),
    sessions: new SessionStore({ keyValue, now, secret, secure: false }),
    signedLinks: new SignedLinks({ now, secret }),
    live: new LiveChanges(deps.db, log, { everyMs: 50, beatMs: 100 }),
    limits: {
      student: limit("student"),
      login: limit("login"),
      query: limit("query"),
      queriedCard: limit("queriedCard"),
      session: limit("session"),
      paper: limit("paper"),
    },
    log,
    secrets: { collection: collectionSecret },
    bankPushSources: ["127.0.0.1"],
    page: {
      liffId: "1234567890-abcdefgh",
      mock: false,
      linePay: deps.linePay !== undefined,
      publicUrl: settings.publicUrl,
    },
  };
}
