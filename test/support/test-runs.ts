import { dropDatabase, onServer } from "./server.ts";

/** Drops the databases of runs on this machine that were killed before they could tidy up. */
export async function dropDeadRuns(url: string, prefix: string): Promise<void> {
  await dropMatching(url, `${prefix}_run_`, (name) => {
    const pid = Number(name.slice(`${prefix}_run_`.length).split("_")[0]);
    return !alive(pid);
  });
}

/** Drops what a run's test files left open. */
export async function dropRun(url: string, runPrefix: string): Promise<void> {
  await dropMatching(url, runPrefix, () => true);
}

async function dropMatching(url: string, prefix: string, unwanted: (name: string) => boolean): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows.filter((row) => unwanted(row.datname)))
      await dropDatabase(client, datname);
  });
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
