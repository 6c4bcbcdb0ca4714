import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** The number that `prisma migrate` itself locks, so that the two never run at once. */
const PRISMA_LOCK = 72_707_369;

const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

export const MIGRATIONS = path.join(import.meta.dirname, "migrations");

interface Migration {
  name: string;
  sql: string;
  /** Hex SHA-256 of the file, as Prisma keeps it. */
  checksum: string;
}

/**
 * Applies the migrations that the database lacks, each in a transaction, and keeps Prisma's own ledger:
 * `prisma migrate deploy` and `status` agree with it. Processes that start together take turns.
 * @returns names of the migrations applied now
 * @throws Error when an applied migration was edited or had failed, or when one fails now
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(LEDGER);
    const missing = await missingMigrations(client, readMigrations(folder));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, in order. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function missingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  const ledger = new Map(rows.map((row) => [row.migration_name, row]));
  for (const { name, checksum } of migrations) {
    const row = ledger.get(name);
    if (row && !row.finished_at) throw new Error(`Migration ${name} failed earlier`);
    if (row && row.checksum !== checksum)
      throw new Error(`Migration ${name} was edited after it was applied`);
  }
  return migrations.filter(({ name }) => !ledger.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`Migration ${name}: ${(cause as Error).message}`, { cause });
  }
}
