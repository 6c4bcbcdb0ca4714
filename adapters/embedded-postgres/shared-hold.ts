import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { livePort } from "./live-port.ts";
import { serverAccount } from "./server-account.ts";

/** Advisory lock that every process using the server shares; a killed process loses it with its connection. */
const IN_USE = 7_106_001;

/** Marks the server as used by this process for as long as the connection lives. */
export async function holdServer(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "embedded-postgres hold" });
  // Whoever uses the database sees its own connections break; this one has nobody to tell.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [IN_USE]);
  return client;
}

/** Gives the hold up and takes the server down when nobody else holds it. */
export async function releaseServer(hold: pg.Client, binaries: Binaries, cluster: Cluster): Promise<void> {
  try {
    if (await lastUser(hold)) await shutDown(binaries, cluster);
  } catch (error) {
    // A server that is gone already has nothing left to stop.
    if (await livePort(cluster)) throw error;
  } finally {
    await hold.end().catch(() => undefined);
  }
}

// The exclusive lock stays until the server is down: who starts meanwhile waits, loses the connection, tries again.
async function lastUser(hold: pg.Client): Promise<boolean> {
  await hold.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
  const { rows } = await hold.query("select pg_try_advisory_lock($1) as alone", [IN_USE]);
  return rows[0].alone;
}

async function shutDown({ pgCtl }: Binaries, { data }: Cluster): Promise<void> {
  await promisify(execFile)(pgCtl, ["stop", "-D", data, "-m", "fast", "-w"], serverAccount);
}
