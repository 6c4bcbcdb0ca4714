import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { livePort } from "./live-port.ts";
import { serverAccount } from "./server-account.ts";

/** Advisory lock that every process using the server shares; a killed process loses it with its connection. */
const IN_USE = 7_106_001;

const ATTEMPTS = 30;
const RETRY_MS = 200;

/** This process's mark on the server. */
export interface ServerHold {
  /** The connection that carries it now; taken up anew if the last one was cut. */
  client(): Promise<pg.Client>;
  /** No connection is taken up any more. */
  letGo(): Promise<void>;
}

/** Marks the server as used by this process, for as long as the server lives: a connection that is cut is renewed. */
export async function holdServer(url: string): Promise<ServerHold> {
  let wanted = true;
  let current = takeHold(url);
  const watch = (client: pg.Client) => client.once("end", renew);
  const renew = () => {
    if (!wanted) return;
    current = takeHoldAgain(url, () => wanted);
    current.then(watch, () => undefined);
  };
  watch(await current);
  return {
    client: () => current,
    letGo: async () => {
      wanted = false;
      await current.then((client) => client.end()).catch(() => undefined);
    },
  };
}

async function takeHold(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "embedded-postgres hold" });
  // Whoever uses the database sees its own connections break; this one has nobody to tell.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [IN_USE]);
  return client;
}

/** A server that recovers from a crash refuses for a moment; one that is down refuses for good. */
async function takeHoldAgain(url: string, wanted: () => boolean): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await takeHold(url);
    } catch (error) {
      const isDown = (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
      if (isDown || attempt === ATTEMPTS || !wanted()) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** Gives the hold up and takes the server down when nobody else holds it. */
export async function releaseServer(hold: ServerHold, binaries: Binaries, cluster: Cluster): Promise<void> {
  try {
    if (await lastUser(hold)) await shutDown(binaries, cluster);
  } catch (error) {
    // A server that is gone already has nothing left to stop.
    if (await livePort(cluster)) throw error;
  } finally {
    await hold.letGo();
  }
}

/** A connection that was cut may not have ended yet on our side; the question then goes over the next one. */
async function lastUser(hold: ServerHold): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const client = await hold.client();
    try {
      return await isAlone(client);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(RETRY_MS);
    }
  }
}

// The exclusive lock stays until the server is down: who starts meanwhile waits, loses the connection, tries again.
async function isAlone(client: pg.Client): Promise<boolean> {
  await client.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
  const { rows } = await client.query("select pg_try_advisory_lock($1) as alone", [IN_USE]);
  return rows[0].alone;
}

async function shutDown({ pgCtl }: Binaries, { data }: Cluster): Promise<void> {
  await promisify(execFile)(pgCtl, ["stop", "-D", data, "-m", "fast", "-w"], serverAccount);
}
