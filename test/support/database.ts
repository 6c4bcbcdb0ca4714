import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { openDatabase } from "#prisma/client.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { dropDatabase, onServer, siblingUrl } from "./server.ts";

export interface TestDatabase {
  url: string;
  db: PrismaClient;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
}

/**
 * A database of its own, migrated and seeded: take one per test file in `beforeAll`, close it in `afterAll`.
 * @param connections upper limit of the client's pool
 */
export async function testDatabase(connections = 10): Promise<TestDatabase> {
  const { url: serverUrl, template, runPrefix } = inject("database");
  const name = runPrefix + randomBytes(6).toString("hex");
  const clone = `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`;
  await onServer(serverUrl, (client) => client.query(clone));
  const url = siblingUrl(serverUrl, name);
  const db = openDatabase(url, connections);
  return {
    url,
    db,
    async close() {
      await db.$disconnect();
      await onServer(serverUrl, (client) => dropDatabase(client, name));
    },
  };
}

/** A database without a single table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const { url: serverUrl, runPrefix } = inject("database");
  const name = runPrefix + randomBytes(6).toString("hex");
  await onServer(serverUrl, (client) => client.query(`create database ${pg.escapeIdentifier(name)}`));
  return {
    url: siblingUrl(serverUrl, name),
    close: () => onServer(serverUrl, (client) => dropDatabase(client, name)),
  };
}
