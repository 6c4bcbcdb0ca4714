import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { reachable, runsAsRoot, serverAccount } from "./server-account.ts";

/** A database cluster on disk: its data folder and the password of its one user. */
export interface Cluster {
  data: string;
  log: string;
  url(port: number, database: string): string;
}

/** The cluster below `home`, when there is one. */
export function findCluster(home: string): Cluster | undefined {
  const folder = path.join(actualHome(home), "cluster");
  if (!existsSync(path.join(folder, "data", "PG_VERSION"))) return undefined;
  const password = readFileSync(path.join(folder, "password"), "utf8").trim();
  return {
    data: path.join(folder, "data"),
    log: path.join(folder, "server.log"),
    url: (port, database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
  };
}

/** The cluster below `home`, made with a random password when there is none. */
export function ensureCluster(home: string, binaries: Binaries): Cluster {
  const existing = findCluster(home);
  if (existing) return existing;
  mkdirSync(home, { recursive: true });
  if (!reachable(home) && actualHome(home) === home) moveOut(home);
  createCluster(actualHome(home), binaries);
  const created = findCluster(home);
  if (!created) throw new Error(`No database was made below ${home}`);
  return created;
}

/**
 * As root below a private folder the data lies elsewhere, named by a file in `home`: whoever removes
 * `home` gets a new, empty database, as expected.
 */
function actualHome(home: string): string {
  const pointer = path.join(home, "location");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : home;
}

function moveOut(home: string): void {
  const elsewhere = path.join("/var/lib", `embedded-postgres-data-${randomUUID()}`);
  mkdirSync(elsewhere);
  writeFileSync(path.join(home, "location"), `${elsewhere}\n`);
}

/** Made aside and put in place by one rename, so that a crash half way or a second start leaves nothing broken. */
function createCluster(home: string, binaries: Binaries): void {
  const aside = path.join(home, `cluster.${process.pid}`);
  const password = path.join(aside, "password");
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(18).toString("hex")}\n`, { mode: 0o600 });
  for (const item of runsAsRoot ? [aside, password] : []) chownSync(item, 65534, 65534);
  initialise(binaries.initdb, path.join(aside, "data"), password);
  try {
    renameSync(aside, path.join(home, "cluster"));
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(path.join(home, "cluster"))) throw error;
  }
}

function initialise(initdb: string, data: string, password: string): void {
  const options = ["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(initdb, ["-D", data, "--pwfile", password, ...options], { ...serverAccount, stdio: "pipe" });
}
