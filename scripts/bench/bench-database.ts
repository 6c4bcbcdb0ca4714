import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";
import { openDatabase } from "#prisma/client.ts";
import { migrate } from "#prisma/migrate.ts";
import { seed } from "#prisma/seed.ts";

export interface BenchDatabase {
  url: string;
  server: string;
  close(): Promise<void>;
}

/** A fresh database, dropped afterwards: on the server at DATABASE_URL, else on the embedded one. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const given = process.env.DATABASE_URL;
  const embedded = given
    ? undefined
    : await startEmbeddedPostgres(path.resolve(".data/bench/postgres"), { database: "bench" });
  const serverUrl = given ?? embedded!.url;
  const name = `bench_chat_${process.pid}`;
  await run(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await fill(url.href);
  return {
    url: url.href,
    server: given ? "the PostgreSQL at DATABASE_URL" : "the embedded PostgreSQL",
    async close() {
      await run(serverUrl, `drop database if exists ${name} with (force)`);
      await embedded?.stop();
    },
  };
}

async function fill(url: string): Promise<void> {
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
