import path from "node:path";
import pg from "pg";
import { type Binaries, locateBinaries } from "./binaries.ts";
import { type Cluster, ensureCluster, findCluster } from "./cluster.ts";
import { launch } from "./launch.ts";
import { livePort } from "./live-port.ts";
import { holdServer, releaseServer } from "./shared-hold.ts";

/** A server in use by this process. */
export interface EmbeddedPostgres {
  /** `postgresql://…` of the asked database, with the stored password. */
  url: string;
  /** Gives the server up; it goes down when no other process uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Created when it does not exist. */
  database: string;
  /** Server settings for a server started here, such as `{synchronous_commit: "off"}`. */
  settings?: Record<string, string>;
}

/**
 * Starts the PostgreSQL that comes through npm on the data below `home`, or joins the server that already
 * runs there: a second `npm start`, or one that a kill -9 left behind. The last process to stop takes it down.
 * @param home folder of ours; made when missing
 * @throws Error with the server's log when it does not start
 */
export async function startEmbeddedPostgres(
  home: string,
  { database, settings = {} }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const binaries = await locateBinaries();
  const cluster = ensureCluster(path.resolve(home), binaries);
  const { port, hold } = await joinServer(binaries, cluster, settings);
  await ensureDatabase(await hold.client(), database);
  return { url: cluster.url(port, database), stop: () => releaseServer(hold, binaries, cluster) };
}

/**
 * Finds the server that runs on `home`, without starting one.
 * @returns its URL, or undefined when none answers
 */
export async function runningEmbeddedPostgres(home: string, database: string): Promise<string | undefined> {
  const cluster = findCluster(path.resolve(home));
  const port = cluster && (await livePort(cluster));
  return port ? cluster.url(port, database) : undefined;
}

// A server may go down between being found and being held: another process was the last to leave it.
async function joinServer(binaries: Binaries, cluster: Cluster, settings: Record<string, string>) {
  for (let attempt = 1; ; attempt++) {
    const port = (await livePort(cluster)) ?? (await launch(binaries, cluster, settings));
    try {
      return { port, hold: await holdServer(cluster.url(port, "postgres")) };
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const found = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (found.rowCount) return;
  await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error: pg.DatabaseError) => {
    // Two processes that start together both find it missing.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  });
}
