import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Seconds that PostgreSQL takes to COPY the bare lines into a table without an index. */
export async function copied(url: string, lines: readonly Buffer[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE TABLE floor (line text)");
  const start = performance.now();
  const rows = lines.map((line) => `${line.toString("latin1")}\n`);
  await pipeline(Readable.from(rows), client.query(copyFrom("COPY floor FROM STDIN")));
  const seconds = (performance.now() - start) / 1000;
  await client.query("DROP TABLE floor");
  await client.end();
  return seconds;
}
