import { describe, expect, it } from "vitest";
import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";

const key = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
const production = {
  LINE_CHANNEL_SECRET: "secret",
  LINE_CHANNEL_ACCESS_TOKEN: "token",
  LINE_LOGIN_CHANNEL_ID: "1650000000",
  LIFF_ID: "1650000000-AbcdEfgh",
  PII_KEYS: key,
  SESSION_SECRET: "s".repeat(32),
};

describe("the environment", () => {
  it("needs nothing in demo mode", () => {
    expect(readEnvironment({})).toMatchObject({
      demo: true,
      PORT: 3000,
      HOST: "127.0.0.1",
      SIMULATOR_PORT: 4000,
      DATA_DIR: ".data",
      LINE_PAY_API_VERSION: "v4",
      BARCODE_COLLECTION_CODE: "63E",
      BARCODE_SEGMENT3_PREFIX: "5437",
      BARCODE_DEADLINE: "due",
      VIRTUAL_ACCOUNT_PREFIX: "710600",
      GIRO_POST_FEE: 15,
    });
  });

  it("takes an empty variable as unset, as compose files write it", () => {
    expect(readEnvironment({ PORT: "", REDIS_URL: "", LINE_CHANNEL_SECRET: "" })).toMatchObject({
      demo: true,
      PORT: 3000,
    });
  });

  it("leaves demo mode with LINE's credentials", () => {
    expect(readEnvironment(production).demo).toBe(false);
  });

  it.each(Object.keys(production).filter((name) => !name.startsWith("LINE_CHANNEL")))(
    "names %s when it is missing outside demo mode",
    (name) => {
      expect(() => readEnvironment({ ...production, [name]: undefined })).toThrow(
        new RegExp(`^${name}: is missing`),
      );
    },
  );

  it.each([
    ["LINE_CHANNEL_SECRET", { LINE_CHANNEL_SECRET: undefined }],
    ["LINE_CHANNEL_ACCESS_TOKEN", { LINE_CHANNEL_ACCESS_TOKEN: undefined }],
    ["LINE_PAY_CHANNEL_SECRET", { LINE_PAY_CHANNEL_ID: "1656000000" }],
    ["LINE_PAY_CHANNEL_ID", { LINE_PAY_CHANNEL_SECRET: "secret" }],
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "70000" }],
    ["PUBLIC_URL", { PUBLIC_URL: "card.example.tw" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://card.example.tw/liff" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/cards" }],
    ["REDIS_URL", { REDIS_URL: "localhost:6379" }],
    ["PII_KEYS", { PII_KEYS: "k1:too-short" }],
    ["PII_KEYS", { PII_KEYS: `${key},k2` }],
    ["SESSION_SECRET", { SESSION_SECRET: "short" }],
    ["LINE_PAY_API_VERSION", { LINE_PAY_API_VERSION: "v2" }],
    ["BARCODE_COLLECTION_CODE", { BARCODE_COLLECTION_CODE: "63e" }],
    ["BARCODE_DEADLINE", { BARCODE_DEADLINE: "later" }],
    ["VIRTUAL_ACCOUNT_PREFIX", { VIRTUAL_ACCOUNT_PREFIX: "71060" }],
    ["GIRO_POST_FEE", { GIRO_POST_FEE: "-1" }],
    ["REQUIRE_SECOND_FACTOR", { REQUIRE_SECOND_FACTOR: "admin,boss" }],
    ["DEMO_CLOCK", { DEMO_CLOCK: "yes" }],
    ["DEMO_CLOCK", { DEMO_CLOCK: "1", NODE_ENV: "production" }],
    ["DEMO_CLOCK", { DEMO_CLOCK: "1" }],
  ])("refuses a bad %s in one line that names it", (name, change) => {
    const attempt = () => readEnvironment({ ...production, ...change });
    expect(attempt).toThrow(ConfigurationError);
    expect(attempt).toThrow(new RegExp(`^${name}: .+$`));
  });

  it("lets the clock be moved against stand-ins of LINE", () => {
    const env = readEnvironment({ ...production, DEMO_CLOCK: "1", LINE_API_URL: "http://127.0.0.1:9" });
    expect(env.DEMO_CLOCK).toBe(true);
  });

  it("reads several keys in their order", () => {
    const second = `k2:${Buffer.alloc(32, 9).toString("base64")}`;
    expect(readEnvironment({ PII_KEYS: `${second}, ${key}` }).PII_KEYS?.map(({ id }) => id)).toEqual([
      "k2",
      "k1",
    ]);
  });
});
