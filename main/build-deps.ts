import path from "node:path";
import type { Logger } from "pino";
import { createBillPrinter } from "#adapters/bill-printer/index.ts";
import { createCardCore } from "#adapters/card-core/index.ts";
import type { Clock } from "#adapters/clock.ts";
import type { ServiceConfig } from "#adapters/config/service-config.ts";
import { createDocumentPrinter } from "#adapters/document-printer/index.ts";
import { createFormPrinter } from "#adapters/form-printer/index.ts";
import { lineLogin } from "#adapters/line/line-login.ts";
import { createLinePay } from "#adapters/line-pay/index.ts";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";
import { photoProcessor } from "#adapters/photo-processor/index.ts";
import { diskPhotoStorage } from "#adapters/photo-storage/index.ts";
import { startPrintingThread } from "#adapters/printing/printing-thread.ts";
import { connectRedis } from "#adapters/redis/connect-redis.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { redisKeyValue } from "#adapters/redis/redis-key-value.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { LiveChanges } from "#api/live/live-changes.ts";
import { SessionStore } from "#api/session-store.ts";
import { SignedLinks } from "#api/signed-links.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { CardCore } from "#usecases/ports/card-core.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { LinePay } from "#usecases/ports/line-pay.ts";
import { naming } from "./naming.ts";

/** What use cases need, with the adapters that the configuration asks for. */
export async function buildDeps(
  config: ServiceConfig,
  db: PrismaClient,
  clock: Clock,
): Promise<Deps & { close(): Promise<void> }> {
  const printing = startPrintingThread();
  return {
    db,
    now: clock.now,
    seal: personalDataSeal(config.PII_KEYS),
    photos: diskPhotoStorage(path.resolve(config.DATA_DIR, "photos")),
    photoProcessor: photoProcessor(),
    billPrinter: createBillPrinter(printing),
    formPrinter: createFormPrinter(printing),
    documentPrinter: createDocumentPrinter(printing),
    linePay: linePayOf(config),
    settings: settingsOf(config),
    close: () => printing.close(),
  };
}

/** What the routes need beyond that: sessions, limits and LINE's word on who somebody is. */
export async function buildApiDeps(
  config: ServiceConfig,
  deps: Deps,
  log: Logger,
): Promise<ApiDeps & { close(): Promise<void> }> {
  const { REDIS_URL: redisUrl } = config;
  const redis =
    redisUrl === undefined ? undefined : await naming("REDIS_URL", () => connectRedis(redisUrl, log));
  const keyValue = redis ? redisKeyValue(redis) : memoryKeyValue();
  const limit = (name: string, points: number, window: number) =>
    rateLimiter({ name, points, window }, redis);
  return {
    ...deps,
    log,
    keyValue,
    lineLogin: lineLogin({ apiUrl: config.LINE_API_URL, channelId: config.LINE_LOGIN_CHANNEL_ID }),
    sessions: new SessionStore({
      keyValue,
      now: deps.now,
      secret: config.SESSION_SECRET,
      secure: config.PUBLIC_URL.startsWith("https:"),
    }),
    signedLinks: signedLinksOf(config, deps),
    live: new LiveChanges(deps.db, log),
    // A school of thousands may stand behind one address, so what counts per address is failures, or far above a class.
    limits: {
      student: limit("student", 300, 60),
      login: limit("login", 30, 300),
      query: limit("query", 100, 600),
      queriedCard: limit("queried-card", 10, 600),
      session: limit("session", 300, 60),
      paper: limit("paper", 300, 60),
    },
    secrets: { collection: config.COLLECTION_SECRET },
    bankPushSources: config.BANK_PUSH_SOURCES,
    page: {
      liffId: config.LIFF_ID,
      mock: config.demoMode !== undefined,
      linePay: deps.linePay !== undefined,
      publicUrl: config.PUBLIC_URL,
    },
    close: async () => {
      await redis?.close();
    },
  };
}

/** Every part of the service signs and reads the same links. */
export function signedLinksOf({ SESSION_SECRET }: ServiceConfig, { now }: Pick<Deps, "now">): SignedLinks {
  return new SignedLinks({ now, secret: SESSION_SECRET });
}

/** What the rules of the service are set to. */
export function settingsOf(config: ServiceConfig): Deps["settings"] {
  return {
    publicUrl: config.PUBLIC_URL,
    liffUrl: `https://liff.line.me/${config.LIFF_ID}`,
    barcode: {
      collectionCode: config.BARCODE_COLLECTION_CODE,
      segment3Prefix: config.BARCODE_SEGMENT3_PREFIX,
      deadline: config.BARCODE_DEADLINE,
    },
    virtualAccountPrefix: config.VIRTUAL_ACCOUNT_PREFIX,
    reviveLatePayments: config.REVIVE_LATE_PAYMENTS,
    secondFactorRoles: config.REQUIRE_SECOND_FACTOR,
    returnLinePaySurplus: config.RETURN_SURPLUS === "line-pay",
    paper: { postFee: config.GIRO_POST_FEE, oldCardAddress: config.OLD_CARD_ADDRESS },
  };
}

/** Absent where the service takes no LINE Pay. */
export function linePayOf(config: ServiceConfig): LinePay | undefined {
  const { LINE_PAY_CHANNEL_ID: channelId, LINE_PAY_CHANNEL_SECRET: channelSecret } = config;
  if (channelId === undefined || channelSecret === undefined) return undefined;
  return createLinePay({
    channelId,
    channelSecret,
    apiUrl: config.LINE_PAY_API_URL,
    version: config.LINE_PAY_API_VERSION,
  });
}

/** Absent where the card core reads the feed and tells its results over HTTP. */
export function cardCoreOf({
  CARD_CORE_URL: url,
  CARD_CORE_SECRET: secret,
}: ServiceConfig): CardCore | undefined {
  return url && createCardCore(url, secret);
}
