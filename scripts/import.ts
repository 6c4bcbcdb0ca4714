import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { systemClock } from "#adapters/clock.ts";
import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";
import { serviceConfig } from "#adapters/config/service-config.ts";
import { type FileReport, kindOf } from "#api/operator/file-kinds.ts";
import { DomainError } from "#domain/errors.ts";
import { buildDeps } from "../main/build-deps.ts";
import { startDatabase } from "../main/database.ts";

const usage = "npm run import -- FILE [--dry-run]";

/** Imports a file from the command line; works beside a running service, on the embedded database too. Exit 1 when somebody has to look. */
async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    options: { "dry-run": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new ConfigurationError(usage);
  const bytes = readFileSync(file);
  const config = serviceConfig(readEnvironment(process.env));
  const database = await startDatabase(config.DATABASE_URL, config.DATA_DIR);
  const deps = await buildDeps(config, database.db, systemClock());
  const given = { name: path.basename(file), bytes, by: "command" };
  try {
    const kind = kindOf(bytes);
    const report = values["dry-run"]
      ? await kind.preview(deps, given)
      : await kind.take(deps, given, ({ done, lines }) => console.log(`${done} / ${lines}`));
    for (const line of told(report)) console.log(line);
    const { parked = 0, refused = 0, differs = 0 } = report.outcomes;
    return parked + refused + differs > 0 ? 1 : 0;
  } finally {
    await deps.close();
    await database.close();
  }
}

function told({ id, name, format, lines, outcomes, refused = [], finishedAt }: FileReport): string[] {
  const kept = id === null ? "" : `, import ${id}`;
  return [
    `${name}: ${format}, ${lines} lines${finishedAt ? kept : " (nothing was taken in)"}`,
    ...Object.entries(outcomes).map(([outcome, count]) => `  ${outcome.padEnd(10)} ${count}`),
    ...refused.map(({ no, code, field }) => `  line ${no}: ${code}${field ? ` (${field})` : ""}`),
  ];
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof DomainError) console.error(`${error.code}: ${error.message}`);
  else if (error instanceof ConfigurationError) console.error(error.message);
  else if (error instanceof Error && "code" in error && error.code === "ENOENT")
    console.error("there is no such file");
  else throw error;
  process.exitCode = 1;
}
