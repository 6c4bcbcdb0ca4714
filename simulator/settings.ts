import { z } from "zod";

/** What the simulator needs to know, all from the environment; origins carry no path. */
export const Settings = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  SIMULATOR_HOST: z.string().min(1).default("127.0.0.1"),
  /** Where browsers reach the simulator; `http://localhost:{port}` when unset. */
  SIMULATOR_URL: z.url().optional(),
  SERVICE_URL: z.url().default("http://localhost:3000"),
  LINE_CHANNEL_SECRET: z.string().min(1).default("simulator-channel-secret"),
  LINE_CHANNEL_ACCESS_TOKEN: z.string().min(1).default("simulator-access-token"),
  LINE_LOGIN_CHANNEL_ID: z.string().regex(/^\d+$/).default("1650000000"),
  LIFF_ID: z.string().min(1).default("1650000000-simulate"),
  LINE_PAY_CHANNEL_ID: z.string().regex(/^\d+$/).default("1656000000"),
  LINE_PAY_CHANNEL_SECRET: z.string().min(1).default("simulator-line-pay-secret"),
  COLLECTION_SECRET: z.string().min(1).default("simulator-collection-secret"),
  /** Where the bank pushes a transfer to, on the service. */
  BANK_PUSH_PATH: z.string().startsWith("/").default("/api/collection/bank-push"),
  /** The operator account with which the card core reads the service's feed; without a password it takes files only. */
  OPERATOR_USERNAME: z.string().min(1).default("operator"),
  OPERATOR_PASSWORD: z.string().min(1).optional(),
  /** Folder in which chats and payments survive a restart; unset keeps everything in memory. */
  SIMULATOR_STATE: z.string().min(1).optional(),
});

export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings out of an environment; empty variables count as unset.
 * @throws Error with one line that names the bad variable
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${String(issue?.path[0])}: ${issue?.message}`);
}
