import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";
import { ensureTemplate } from "./template-database.ts";
import { dropDeadRuns, dropRun } from "./test-runs.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server's URL, the database to clone, and what names of this run's clones begin with. */
    database: { url: string; template: string; runPrefix: string };
  }
}

const HOME = path.resolve(".data/test/postgres");

/** One PostgreSQL for the whole run: the one at DATABASE_URL, or the embedded one. */
export default async function setup(project: TestProject) {
  const server = process.env.DATABASE_URL ? undefined : await startEmbedded();
  const url = server?.url ?? process.env.DATABASE_URL!;
  const prefix = new URL(url).pathname.slice(1);
  await dropDeadRuns(url, prefix);
  const runPrefix = `${prefix}_run_${process.pid}_`;
  project.provide("database", { url, template: await ensureTemplate(url, prefix), runPrefix });
  return async () => {
    await dropRun(url, runPrefix);
    await server?.stop();
  };
}

// A test needs no commit to survive a power cut; a kill -9 loses nothing either way.
function startEmbedded() {
  return startEmbeddedPostgres(HOME, { database: "test", settings: { synchronous_commit: "off" } });
}
