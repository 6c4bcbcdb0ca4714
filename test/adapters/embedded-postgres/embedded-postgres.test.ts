import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runningEmbeddedPostgres, startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";
import { onServer } from "#test/support/server.ts";

let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "embedded-postgres-"));
  chmodSync(folder, 0o755);
  home = path.join(folder, "home");
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = () => startEmbeddedPostgres(home, { database: "app" });
const running = () => runningEmbeddedPostgres(home, "app");
const query = async (url: string, sql: string) =>
  (await onServer(url, (client) => client.query(sql))).rows.flatMap(Object.values);

async function startElsewhere(): Promise<{ holder: ChildProcess; url: string }> {
  const program = path.join(import.meta.dirname, "hold.ts");
  const holder = spawn(process.execPath, [program, home], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = await once(createInterface(holder.stdout!), "line");
  return { holder, url };
}

async function end(holder: ChildProcess, signal: NodeJS.Signals) {
  const exit = once(holder, "exit");
  holder.kill(signal);
  await exit;
}

async function killServer(url: string) {
  const [data] = await query(url, "show data_directory");
  const [pid] = readFileSync(path.join(String(data), "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
}

it("keeps the data from one start to the next", async () => {
  const first = await start();
  await query(first.url, "create table kept as select 42 as answer");
  await first.stop();
  expect(await running()).toBeUndefined();
  const second = await start();
  expect(await query(second.url, "select answer from kept")).toEqual([42]);
  await second.stop();
});

it("loses nothing when its process is killed, and takes over the server that lived on", async () => {
  const { holder, url } = await startElsewhere();
  await query(url, "create table kept as select 42 as answer");
  await end(holder, "SIGKILL");
  const next = await start();
  expect(next.url).toBe(url);
  expect(await query(next.url, "select answer from kept")).toEqual([42]);
  await next.stop();
  expect(await running()).toBeUndefined();
});

it("loses nothing when the server itself is killed", async () => {
  const { holder, url } = await startElsewhere();
  await query(url, "create table kept as select 42 as answer");
  await killServer(url);
  await end(holder, "SIGKILL");
  const next = await start();
  expect(await query(next.url, "select answer from kept")).toEqual([42]);
  await next.stop();
});

it("is shared by processes, and goes down with the last of them", async () => {
  const { holder, url } = await startElsewhere();
  const here = await start();
  expect(here.url).toBe(url);
  await end(holder, "SIGTERM");
  expect(await query(here.url, "select 1")).toEqual([1]);
  expect(await running()).toBe(url);
  await here.stop();
  expect(await running()).toBeUndefined();
});

it("makes one database when two start on an empty folder at once", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.url).toBe(other.url);
  await Promise.all([one.stop(), other.stop()]);
  expect(await running()).toBeUndefined();
});

it("can be stopped after the server died", async () => {
  const server = await start();
  await killServer(server.url);
  await server.stop();
  expect(await running()).toBeUndefined();
});

/** Cuts every connection, as an administrator or a backend that crashed does. */
const cutConnections = (url: string) =>
  query(
    url,
    "select count(pg_terminate_backend(pid)) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );

it("can be stopped after its connections were cut", async () => {
  const server = await start();
  await cutConnections(server.url);
  await server.stop();
  expect(await running()).toBeUndefined();
});

it("is still held after its connections were cut, however often: another process that leaves does not take it down", async () => {
  const { holder, url } = await startElsewhere();
  const here = await start();
  const holds = "select count(*)::int from pg_locks where locktype = 'advisory' and mode = 'ShareLock'";
  for (let cut = 0; cut < 3; cut++) {
    await cutConnections(url);
    await expect.poll(() => query(url, holds)).toEqual([2]);
  }
  await end(holder, "SIGTERM");
  expect(await query(here.url, "select 1")).toEqual([1]);
  await here.stop();
  expect(await running()).toBeUndefined();
});

it("works below a folder that only its owner may enter, and starts anew when that is removed", async () => {
  chmodSync(folder, 0o700);
  const first = await start();
  await query(first.url, "create table kept as select 42 as answer");
  await first.stop();
  const again = await start();
  expect(await query(again.url, "select answer from kept")).toEqual([42]);
  await again.stop();
  removeData();
  const fresh = await start();
  expect(await query(fresh.url, "select to_regclass('kept')")).toEqual([null]);
  await fresh.stop();
  removeData();
});

// As root the data of a private folder lies outside it; see cluster.ts.
function removeData() {
  const pointer = path.join(home, "location");
  if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true });
  rmSync(home, { recursive: true });
  mkdirSync(home);
}
