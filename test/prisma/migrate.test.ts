import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MIGRATIONS, migrate, readMigrations } from "#prisma/migrate.ts";
import { emptyDatabase } from "#test/support/database.ts";
import { onServer } from "#test/support/server.ts";

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const query = (sql: string) => onServer(database.url, (client) => client.query(sql));
const firstFile = () => path.join(folder, readMigrations(folder)[0]!.name, "migration.sql");

it("applies every migration once, however many processes start together", async () => {
  const runs = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(runs.flat()).toEqual(readMigrations().map(({ name }) => name));
});

it("keeps the ledger as Prisma keeps it", async () => {
  await migrate(database.url);
  const { rows } = await query(
    `select migration_name as name, checksum, finished_at is not null as finished, applied_steps_count as steps
     from _prisma_migrations order by migration_name`,
  );
  expect(rows).toEqual(
    readMigrations().map(({ name, checksum }) => ({ name, checksum, finished: true, steps: 1 })),
  );
});

it("refuses an applied migration that was edited", async () => {
  await migrate(database.url, folder);
  writeFileSync(firstFile(), "select 1;");
  await expect(migrate(database.url, folder)).rejects.toThrow(/was edited after it was applied/);
});

it("leaves nothing of a migration that fails, and applies it once mended", async () => {
  writeFileSync(firstFile(), 'create table "Half" (id int); select nonsense;');
  await expect(migrate(database.url, folder)).rejects.toThrow(/nonsense/);
  const { rows } = await query(`select to_regclass('"Half"') as half`);
  expect(rows).toEqual([{ half: null }]);
  cpSync(MIGRATIONS, folder, { recursive: true });
  expect(await migrate(database.url, folder)).toHaveLength(readMigrations().length);
});
