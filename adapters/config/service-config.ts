import path from "node:path";
import { demoKeys } from "./demo-keys.ts";
import { Environment } from "./environment.ts";

const DEMO_LOGIN_CHANNEL = "1650000000";
const DEMO_PAY_CHANNEL = "1656000000";

/** Passwords of the seeded accounts, and where the simulator is. */
export interface DemoConfig {
  simulatorPort: number;
  simulatorUrl: string;
  staffPassword: string;
  operatorPassword: string;
}

type Present<Name extends keyof Environment> = { [Key in Name]-?: NonNullable<Environment[Key]> };

/** The environment with everything that the service cannot do without. */
export type ServiceConfig = Environment &
  Present<
    | "PUBLIC_URL"
    | "LINE_CHANNEL_SECRET"
    | "LINE_CHANNEL_ACCESS_TOKEN"
    | "LINE_DATA_API_URL"
    | "LINE_LOGIN_CHANNEL_ID"
    | "LIFF_ID"
    | "PII_KEYS"
    | "SESSION_SECRET"
  > & { demoMode: DemoConfig | undefined };

/** Fills in what demo mode makes up, and defaults that depend on other variables. */
export function serviceConfig(env: Environment): ServiceConfig {
  const { demoMode, ...given } = env.demo ? demoDefaults(env) : { ...env, demoMode: undefined };
  const {
    PUBLIC_URL = `http://localhost:${env.PORT}`,
    LINE_CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN,
    LINE_DATA_API_URL = dataHost(given.LINE_API_URL),
    LINE_LOGIN_CHANNEL_ID,
    LIFF_ID,
    PII_KEYS,
    SESSION_SECRET,
  } = given;
  const needed = {
    LINE_CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN,
    LINE_LOGIN_CHANNEL_ID,
    LIFF_ID,
    PII_KEYS,
    SESSION_SECRET,
  };
  assertPresent(needed);
  return { ...given, ...needed, PUBLIC_URL, LINE_DATA_API_URL, demoMode };
}

/** Demo mode: keys of its own, and the simulator where LINE and LINE Pay would be. */
function demoDefaults(env: Environment) {
  const keys = demoKeys(path.resolve(env.DATA_DIR));
  const simulatorUrl = `http://localhost:${env.SIMULATOR_PORT}`;
  const generated = Environment.parse({
    LINE_CHANNEL_SECRET: keys.lineChannelSecret,
    LINE_CHANNEL_ACCESS_TOKEN: keys.lineChannelAccessToken,
    LINE_LOGIN_CHANNEL_ID: DEMO_LOGIN_CHANNEL,
    LIFF_ID: `${DEMO_LOGIN_CHANNEL}-simulate`,
    LINE_API_URL: simulatorUrl,
    LINE_DATA_API_URL: simulatorUrl,
    LINE_PAY_CHANNEL_ID: DEMO_PAY_CHANNEL,
    LINE_PAY_CHANNEL_SECRET: keys.linePayChannelSecret,
    LINE_PAY_API_URL: simulatorUrl,
    PII_KEYS: keys.piiKeys,
    SESSION_SECRET: keys.sessionSecret,
    COLLECTION_SECRET: keys.collectionSecret,
  });
  const { staffPassword, operatorPassword } = keys;
  const demoMode = { simulatorPort: env.SIMULATOR_PORT, simulatorUrl, staffPassword, operatorPassword };
  const chosen = {
    LINE_CHANNEL_SECRET: generated.LINE_CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: generated.LINE_CHANNEL_ACCESS_TOKEN,
    LINE_LOGIN_CHANNEL_ID: env.LINE_LOGIN_CHANNEL_ID ?? generated.LINE_LOGIN_CHANNEL_ID,
    LIFF_ID: env.LIFF_ID ?? generated.LIFF_ID,
    LINE_API_URL: generated.LINE_API_URL,
    LINE_DATA_API_URL: generated.LINE_DATA_API_URL,
    LINE_PAY_CHANNEL_ID: generated.LINE_PAY_CHANNEL_ID,
    LINE_PAY_CHANNEL_SECRET: generated.LINE_PAY_CHANNEL_SECRET,
    LINE_PAY_API_URL: generated.LINE_PAY_API_URL,
    PII_KEYS: env.PII_KEYS ?? generated.PII_KEYS,
    SESSION_SECRET: env.SESSION_SECRET ?? generated.SESSION_SECRET,
    COLLECTION_SECRET: env.COLLECTION_SECRET ?? generated.COLLECTION_SECRET,
    // The simulator's bank pushes from this machine.
    BANK_PUSH_SOURCES: env.BANK_PUSH_SOURCES.length > 0 ? env.BANK_PUSH_SOURCES : ["127.0.0.1", "::1"],
  };
  return { ...env, ...chosen, demoMode };
}

/** LINE serves binary content on a host of its own; a stand-in serves both from one origin. */
function dataHost(apiUrl: string) {
  return apiUrl === "https://api.line.me" ? "https://api-data.line.me" : apiUrl;
}

function assertPresent<T extends object>(
  values: T,
): asserts values is { [Key in keyof T]: NonNullable<T[Key]> } {
  for (const [name, value] of Object.entries(values))
    if (value === undefined) throw new Error(`${name}: is missing`);
}
