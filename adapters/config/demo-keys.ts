import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const DemoKeys = z.object({
  piiKeys: z.string(),
  sessionSecret: z.string(),
  collectionSecret: z.string(),
  lineChannelSecret: z.string(),
  lineChannelAccessToken: z.string(),
  linePayChannelSecret: z.string(),
  staffPassword: z.string(),
  operatorPassword: z.string(),
});
export type DemoKeys = z.infer<typeof DemoKeys>;

/** The keys of demo mode: made at the first start and kept under the data directory, so that data stays readable. */
export function demoKeys(dataDir: string): DemoKeys {
  const file = path.join(dataDir, "demo-keys.json");
  if (existsSync(file)) return DemoKeys.parse(JSON.parse(readFileSync(file, "utf8")));
  const secret = () => randomBytes(24).toString("hex");
  const keys: DemoKeys = {
    piiKeys: `demo:${randomBytes(32).toString("base64")}`,
    sessionSecret: secret(),
    collectionSecret: secret(),
    lineChannelSecret: secret(),
    lineChannelAccessToken: secret(),
    linePayChannelSecret: secret(),
    staffPassword: randomBytes(6).toString("base64url"),
    operatorPassword: randomBytes(6).toString("base64url"),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(keys, undefined, 2)}\n`, { mode: 0o600 });
  return keys;
}
