import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ConfigurationError } from "#adapters/config/read-environment.ts";
import type { DemoConfig, ServiceConfig } from "#adapters/config/service-config.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { setRichMenus } from "./rich-menu.ts";

const DEMO_SCHOOL = "533302";
const OPERATOR_USERNAME = "operator";

/** Seeds the demo accounts and starts the simulator beside the service. @returns how to stop it */
export async function startDemo(
  config: ServiceConfig,
  demo: DemoConfig,
  deps: Deps,
  say: (line: string) => void,
) {
  await seedAccounts(deps, demo);
  say("Starting the simulator");
  const simulator = fork(path.resolve(import.meta.dirname, "../simulator/main.ts"), {
    env: { ...process.env, ...simulatorEnvironment(config, demo) },
    // The terminal's Ctrl-C reaches this process, which then stops the simulator by closing the channel.
    detached: true,
  });
  const exited = once(simulator, "exit");
  const ready = once(simulator, "message");
  if ((await Promise.race([ready.then(() => "ready"), exited.then(() => "exited")])) === "exited") {
    throw new ConfigurationError(
      `SIMULATOR_PORT: the simulator could not start on port ${demo.simulatorPort}`,
    );
  }
  await setRichMenus(config);
  return async () => {
    if (simulator.connected) simulator.disconnect();
    await exited;
  };
}

function simulatorEnvironment(config: ServiceConfig, demo: DemoConfig) {
  return {
    SIMULATOR_PORT: String(demo.simulatorPort),
    SERVICE_URL: config.PUBLIC_URL,
    LINE_CHANNEL_SECRET: config.LINE_CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: config.LINE_CHANNEL_ACCESS_TOKEN,
    LINE_LOGIN_CHANNEL_ID: config.LINE_LOGIN_CHANNEL_ID,
    LIFF_ID: config.LIFF_ID,
    LINE_PAY_CHANNEL_ID: config.LINE_PAY_CHANNEL_ID,
    LINE_PAY_CHANNEL_SECRET: config.LINE_PAY_CHANNEL_SECRET,
    COLLECTION_SECRET: config.COLLECTION_SECRET,
    OPERATOR_USERNAME,
    OPERATOR_PASSWORD: demo.operatorPassword,
    SIMULATOR_STATE: path.resolve(config.DATA_DIR, "simulator"),
  };
}

/** One school's approver and one operator, made once. */
async function seedAccounts(deps: Deps, demo: DemoConfig) {
  const wanted = [
    { username: "staff", schoolCode: DEMO_SCHOOL, role: "approver", password: demo.staffPassword },
    { username: OPERATOR_USERNAME, role: "operator", password: demo.operatorPassword },
  ] as const;
  for (const account of wanted) {
    const found = await deps.db.staffAccount.findFirst({ where: { username: account.username } });
    if (!found) await createStaffAccount(deps, account);
  }
}
