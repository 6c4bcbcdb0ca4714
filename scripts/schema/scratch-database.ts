import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../adapters/embedded-postgres/index.ts";

/** Runs `work` on an empty database of a server of its own, and removes both. */
export async function withScratchDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(path.join(tmpdir(), "schema-"));
  // The server runs under another account when we are root.
  chmodSync(home, 0o755);
  try {
    const server = await startEmbeddedPostgres(path.join(home, "postgres"), { database: "schema" });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}
