import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Cluster } from "./cluster.ts";

/**
 * The port on which a server answers for this very cluster.
 * @returns undefined when none does; a lock file left by a crash is not believed
 */
export async function livePort(cluster: Cluster): Promise<number | undefined> {
  const port = portOfLockFile(cluster);
  return port && (await answersFor(cluster, port)) ? port : undefined;
}

/** `postmaster.pid`: the fourth line is the port, the eighth says when connections are taken. */
function portOfLockFile({ data }: Cluster): number | undefined {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return lines[7]?.trim() === "ready" ? Number(lines[3]) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function answersFor(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: cluster.url(port, "postgres"),
    connectionTimeoutMillis: 2000,
  });
  // A connection that breaks while it closes says nothing about the answer.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("show data_directory");
    return rows[0].data_directory === cluster.data;
  } catch {
    // Refused, another password, going down: not a server of this cluster that can be used.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
