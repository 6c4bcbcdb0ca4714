import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";
import { openDatabase } from "#prisma/client.ts";
import { migrate } from "#prisma/migrate.ts";
import { seed } from "#prisma/seed.ts";

export interface BenchServer {
  /** Which one it is, in words. */
  name: string;
  /** A fresh database. @returns its URL */
  emptyDatabase(): Promise<string>;
  /** Drops what it made and stops what it started. */
  close(): Promise<void>;
}

/** The PostgreSQL at DATABASE_URL, else the embedded one. */
export async function benchServer(): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  const embedded = given
    ? undefined
    : await startEmbeddedPostgres(path.resolve(".data/bench/postgres"), { database: "bench" });
  const serverUrl = given ?? embedded!.url;
  const made: string[] = [];
  return {
    name: given ? "the PostgreSQL at DATABASE_URL" : "the embedded PostgreSQL",
    async emptyDatabase() {
      const name = `bench_${process.pid}_${made.length}`;
      await run(serverUrl, `create database ${name}`);
      made.push(name);
      const url = new URL(serverUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async close() {
      for (const name of made) await run(serverUrl, `drop database if exists ${name} with (force)`);
      await embedded?.stop();
    },
  };
}

/** The tables and the seeds of this version. */
export async function fill(url: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url, 2);
  await seed(db);
  await db.$disconnect();
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
