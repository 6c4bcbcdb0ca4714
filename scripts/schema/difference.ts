import { readFileSync } from "node:fs";
import path from "node:path";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { catalogueAdapter } from "./catalogue-adapter.ts";

export const SCHEMA = path.join(import.meta.dirname, "../../prisma/schema.prisma");

const EMPTY = "-- This is an empty migration.";

/**
 * Compares a database with a Prisma schema by Prisma's own engine, as WebAssembly from npm: the engine that
 * the CLI uses is downloaded from a host that a closed network does not reach.
 * @returns the SQL statements that would turn the database into the schema; none when they agree
 */
export async function difference(url: string, schemaFile = SCHEMA): Promise<string[]> {
  const content = readFileSync(schemaFile, "utf8");
  const files = [{ path: schemaFile, content }];
  const engine = await SchemaEngine.new(
    { datamodels: [[schemaFile, content]] },
    () => undefined,
    catalogueAdapter(url),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: path.dirname(schemaFile) },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return statements(stdout ?? "");
}

/** The engine puts a heading comment and an empty line around each statement. */
function statements(script: string): string[] {
  return script
    .split(/\n\n(?=-- )/)
    .map((part) => part.trim())
    .filter((part) => part && part !== EMPTY);
}
