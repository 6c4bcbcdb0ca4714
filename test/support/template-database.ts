import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "#prisma/client.ts";
import { migrate } from "#prisma/migrate.ts";
import { seed } from "#prisma/seed.ts";
import { dropDatabase, onServer, siblingUrl } from "./server.ts";

const LOCK = 7_106_002;

/**
 * A migrated and seeded database to clone for each test file; kept from run to run while nothing in it changed.
 * @returns its name
 */
export async function ensureTemplate(url: string, prefix: string): Promise<string> {
  const name = `${prefix}_template_${contentHash()}`;
  await onServer(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!found.rowCount) await build(client, url, name);
  });
  return name;
}

/** Built under another name, so that a run that was killed leaves no half template behind. */
async function build(client: pg.Client, url: string, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await dropDatabase(client, draft);
  await client.query(`create database ${pg.escapeIdentifier(draft)}`);
  await fill(siblingUrl(url, draft));
  await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`);
}

async function fill(url: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    await seed(db);
  } finally {
    await db.$disconnect();
  }
}

function contentHash(): string {
  const hash = createHash("sha256");
  for (const file of [...prismaFiles(), "domain/money/tariff.ts"]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

function prismaFiles(): string[] {
  const entries = readdirSync("prisma", { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.filter((file) => !file.startsWith(path.join("prisma", "generated"))).sort();
}
