import { readFile } from "node:fs/promises";
import pg from "pg";

/** Linux counts in hundredths of a second. */
const TICK_US = 10_000;

/**
 * Microseconds of CPU that the server processes of a database have used; what others of the server do for it is not in it.
 * Undefined where /proc does not show them, as with a server on another machine.
 */
export async function postgresCpu(url: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await client.end();
  try {
    const ticks = await Promise.all(rows.map(({ pid }) => ticksOf(pid)));
    return ticks.reduce((sum, each) => sum + each, 0) * TICK_US;
  } catch {
    return undefined;
  }
}

/** User and system time: the 14th and 15th field of /proc/PID/stat, whose second may hold spaces. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  if (!stat.includes("(postgres")) throw new Error(`process ${pid} is not PostgreSQL`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
