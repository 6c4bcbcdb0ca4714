import { randomBytes } from "node:crypto";
import { freePort } from "#adapters/embedded-postgres/free-port.ts";

/** What the service needs to start outside demo mode, with the stand-in for LINE. */
export async function serviceEnvironment(lineUrl: string): Promise<Record<string, string>> {
  return {
    PORT: String(await freePort()),
    LINE_CHANNEL_ACCESS_TOKEN: "bench",
    LINE_LOGIN_CHANNEL_ID: "1234567890",
    LIFF_ID: "1234567890-abcdefgh",
    LINE_API_URL: lineUrl,
    PII_KEYS: `bench:${randomBytes(32).toString("base64")}`,
    SESSION_SECRET: randomBytes(32).toString("hex"),
    DATA_DIR: ".data/bench",
  };
}
