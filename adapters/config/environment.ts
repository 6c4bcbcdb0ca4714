import { z } from "zod";
import { staffRoles } from "#domain/codes.ts";
import { billing, oldCardAddress, postFee } from "#domain/facts.ts";

const LINE_API = "https://api.line.me";

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((url, context) => {
  const parsed = new URL(url);
  if (parsed.pathname !== "/" || parsed.search !== "") {
    context.addIssue("must be an origin without a path");
    return z.NEVER;
  }
  return parsed.origin;
});
const key = z
  .string()
  .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=$/, "must be id:base64-32-bytes, comma separated")
  .transform((entry) => {
    const colon = entry.indexOf(":");
    return { id: entry.slice(0, colon), key: Buffer.from(entry.slice(colon + 1), "base64") };
  });
const proxy = z.union(
  [z.enum(["loopback", "linklocal", "uniquelocal"]), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  {
    error: "must name addresses, subnets, loopback, linklocal or uniquelocal, comma separated",
  },
);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");

/** Every variable the service reads, by the contract of docs/configuration.md. */
export const Environment = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    SIMULATOR_PORT: port.default(4000),
    PUBLIC_URL: origin.optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    DATA_DIR: z.string().min(1).default(".data"),
    LINE_CHANNEL_SECRET: z.string().min(1).optional(),
    LINE_CHANNEL_ACCESS_TOKEN: z.string().min(1).optional(),
    LINE_LOGIN_CHANNEL_ID: z.string().regex(/^\d+$/, "must be the digits of a LINE Login channel").optional(),
    LIFF_ID: z
      .string()
      .regex(/^\d+-\w+$/, "must look like 1234567890-AbcdEfgh")
      .optional(),
    LINE_API_URL: origin.default(LINE_API),
    LINE_DATA_API_URL: origin.optional(),
    LINE_PAY_CHANNEL_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
    LINE_PAY_CHANNEL_SECRET: z.string().min(1).optional(),
    LINE_PAY_API_URL: origin.default("https://api-pay.line.me"),
    LINE_PAY_API_VERSION: z.enum(["v4", "v3"]).default("v4"),
    PII_KEYS: z
      .string()
      .transform((value) => value.split(",").map((entry) => entry.trim()))
      .pipe(z.array(key).min(1))
      .optional(),
    SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    COLLECTION_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    BARCODE_COLLECTION_CODE: z
      .string()
      .regex(/^[0-9A-Z]{3}$/, "must be three of 0-9 A-Z")
      .default(billing.collectionCode),
    BARCODE_SEGMENT3_PREFIX: z
      .string()
      .regex(/^[0-9A-Z]{4}$/, "must be four of 0-9 A-Z")
      .default(billing.segment3Prefix),
    BARCODE_DEADLINE: z.enum(["due", "never"]).default("due"),
    VIRTUAL_ACCOUNT_PREFIX: z
      .string()
      .regex(/^\d{6}$/, "must be six digits")
      .default(billing.virtualAccountPrefix),
    REVIVE_LATE_PAYMENTS: flag.default(true),
    REQUIRE_SECOND_FACTOR: z
      .string()
      .transform((list) => list.split(",").map((entry) => entry.trim()))
      .pipe(z.array(z.enum(staffRoles, { error: "must name roles, comma separated" })))
      .default([]),
    RETURN_SURPLUS: z.enum(["line-pay"]).optional(),
    GIRO_POST_FEE: z.coerce.number().int().min(0).max(1000).default(postFee),
    OLD_CARD_ADDRESS: z.string().min(1).max(120).default(oldCardAddress),
    TRUSTED_PROXIES: z
      .string()
      .transform((list) => list.split(",").map((entry) => entry.trim()))
      .pipe(z.array(proxy))
      .optional(),
    CARD_CORE_URL: z
      .url({ protocol: /^(https?|file)$/ })
      .transform((url) => new URL(url))
      .optional(),
    CARD_CORE_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    BANK_PUSH_SOURCES: z
      .string()
      .transform((list) => list.split(",").map((entry) => entry.trim()))
      .pipe(
        z.array(
          z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
            error: "must name addresses or subnets, comma separated",
          }),
        ),
      )
      .default([]),
    DEMO_CLOCK: flag.optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    NODE_ENV: z.string().optional(),
  })
  .transform((env, context) => {
    const demo = env.LINE_CHANNEL_SECRET === undefined && env.LINE_CHANNEL_ACCESS_TOKEN === undefined;
    const need = (name: keyof typeof env, reason: string) => {
      if (env[name] === undefined)
        context.addIssue({ code: "custom", path: [name], message: `is missing: ${reason}` });
    };
    if (!demo) {
      need("LINE_CHANNEL_SECRET", "it belongs to LINE_CHANNEL_ACCESS_TOKEN");
      need("LINE_CHANNEL_ACCESS_TOKEN", "it belongs to LINE_CHANNEL_SECRET");
      need("LINE_LOGIN_CHANNEL_ID", "ID tokens are checked against it");
      need("LIFF_ID", "the student pages are opened through it");
      need("PII_KEYS", "personal data is sealed with them");
      need("SESSION_SECRET", "sessions are keyed with it");
    }
    if (env.LINE_PAY_CHANNEL_ID !== undefined)
      need("LINE_PAY_CHANNEL_SECRET", "it belongs to LINE_PAY_CHANNEL_ID");
    if (env.LINE_PAY_CHANNEL_SECRET !== undefined)
      need("LINE_PAY_CHANNEL_ID", "it belongs to LINE_PAY_CHANNEL_SECRET");
    if (env.CARD_CORE_URL?.protocol.startsWith("http"))
      need("CARD_CORE_SECRET", "orders to CARD_CORE_URL are signed with it");
    const production = env.NODE_ENV === "production" || (!demo && env.LINE_API_URL === LINE_API);
    if (env.DEMO_CLOCK && production) {
      context.addIssue({ code: "custom", path: ["DEMO_CLOCK"], message: "is refused in production" });
    }
    return { ...env, demo };
  });

export type Environment = z.infer<typeof Environment>;
