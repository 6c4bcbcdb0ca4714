import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import { livePort } from "./live-port.ts";
import { serverAccount } from "./server-account.ts";

const ATTEMPTS = 30;
const RETRY_MS = 200;

/**
 * Starts the server on a free port and waits until it answers. Tries again for a while: after a kill -9 of the
 * server its children hold the data for about a second, and another process may be starting it as well.
 * @returns the port
 * @throws Error with the server's log
 */
export async function launch(
  binaries: Binaries,
  cluster: Cluster,
  settings: Record<string, string>,
): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const server = await spawnServer(binaries.postgres, cluster, settings);
    const port = await untilReady(server, cluster);
    if (port) return port;
    await sleep(RETRY_MS);
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(cluster.log, "utf8")}`);
}

async function spawnServer(postgres: string, cluster: Cluster, settings: Record<string, string>) {
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", cluster.data, "-p", String(await freePort()), ...flags];
  const log = openSync(cluster.log, "w");
  // Detached, or Ctrl-C in the terminal would reach the server before we have closed our work.
  const server = spawn(postgres, args, {
    ...serverAccount,
    stdio: ["ignore", "ignore", log],
    detached: true,
  });
  closeSync(log);
  server.unref();
  return server;
}

/** Recovery after a crash may take long, so only the end of the process ends the waiting. */
async function untilReady(server: ChildProcess, cluster: Cluster): Promise<number | undefined> {
  const failed = new Promise<never>((_, reject) => server.once("error", reject));
  const waiting = (async () => {
    while (server.exitCode === null && server.signalCode === null) {
      const port = await livePort(cluster);
      if (port) return port;
      await sleep(10);
    }
    return livePort(cluster);
  })();
  return Promise.race([waiting, failed]);
}
