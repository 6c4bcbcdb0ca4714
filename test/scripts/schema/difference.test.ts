import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { onServer } from "#test/support/server.ts";
import { difference, SCHEMA } from "../../../scripts/schema/difference.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const withSchema = async (change: (schema: string) => string) => {
  const folder = mkdtempSync(path.join(tmpdir(), "schema-"));
  const file = path.join(folder, "schema.prisma");
  writeFileSync(file, change(readFileSync(SCHEMA, "utf8")));
  try {
    return (await difference(database.url, file)).join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
};

it("finds the migrated database and the schema in agreement, indexes by hand and all", async () => {
  expect(await difference(database.url)).toEqual([]);
});

it("sees a column that the migrations do not make", async () => {
  const sql = await withSchema((schema) =>
    schema.replace("model School {", "model School {\n  nickname String?"),
  );
  expect(sql).toContain('ALTER TABLE "School" ADD COLUMN     "nickname" TEXT');
});

it("sees a column whose type changed", async () => {
  const sql = await withSchema((schema) =>
    schema.replace(/(model Bill \{[^}]*amount\s+)Int/, (_, before) => `${before}BigInt`),
  );
  expect(sql).toContain('ALTER TABLE "Bill" ALTER COLUMN "amount" SET DATA TYPE BIGINT');
});

it("sees what was changed in the database behind the migrations' back", async () => {
  await onServer(database.url, (client) => client.query('drop index "CardCase_serial_key"'));
  expect((await difference(database.url)).join()).toContain('CREATE UNIQUE INDEX "CardCase_serial_key"');
});
