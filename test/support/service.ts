import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "#adapters/embedded-postgres/free-port.ts";

export interface ServiceOptions {
  /** Of a database of the test's own. Without it the service starts its embedded one. */
  databaseUrl?: string | undefined;
  /** Beyond ports and database; unset LINE variables mean demo mode. */
  env?: Record<string, string>;
  role?: "all" | "web" | "worker";
}

/** The whole service as its own process, as `npm start` runs it. */
export interface RunningService {
  url: string;
  /** Where the simulator is in demo mode. */
  simulatorUrl: string;
  /** Its DATA_DIR. */
  dataDir: string;
  /** Everything it printed. */
  output(): string;
  /** Ends it as Ctrl-C does. @returns the exit code */
  stop(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
  /** Starts it again on the same data, ports and settings, after `stop` or `kill`. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Starts the service and waits until it answers. */
export async function startServiceProcess({
  databaseUrl,
  env = {},
  role = "all",
}: ServiceOptions = {}): Promise<RunningService> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "service-"));
  // The embedded server runs under an account of its own when the test is root.
  await chmod(dataDir, 0o755);
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const settings = {
    PORT: String(port),
    SIMULATOR_PORT: String(simulatorPort),
    DATA_DIR: dataDir,
    DEMO_CLOCK: "1",
    LOG_LEVEL: "warn",
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...env,
  };
  let child: ChildProcess;
  let output = "";
  const start = async () => {
    child = spawn(process.execPath, ["main.ts", role], { cwd: ROOT, env: { ...inherited(), ...settings } });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (text: Buffer) => (output += text.toString()));
    await ready(child, () => output);
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  await start();
  return {
    url,
    simulatorUrl: `http://localhost:${simulatorPort}`,
    dataDir,
    output: () => output,
    stop: () => stop("SIGINT"),
    kill: async () => void (await stop("SIGKILL")),
    restart: start,
    close: async () => {
      await stop("SIGINT");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The machine's environment without what would turn demo mode off or share data with another run. */
function inherited(): NodeJS.ProcessEnv {
  const own =
    /^(LINE_|LIFF_|PII_KEYS|SESSION_SECRET|COLLECTION_SECRET|PORT$|HOST$|PUBLIC_URL|DATABASE_URL|DATA_DIR|DEMO_CLOCK|NODE_ENV|VITEST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** The addresses are printed when everything behind them answers. */
async function ready(child: ChildProcess, output: () => string) {
  const before = output().length;
  while (!/Ctrl-C stops everything|is running/.test(output().slice(before))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
