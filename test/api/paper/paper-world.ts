import { pino } from "pino";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { apiWorld } from "#test/support/api-world.ts";
import { readPdf } from "#test/support/read-pdf.ts";

/** The app with everything that it writes in sight: rows, log lines and short-lived values. */
export async function paperWorld(points = 1000) {
  const lines: string[] = [];
  const values: string[] = [];
  const world = await apiWorld({
    parts: ({ keyValue, limits }) => ({
      log: pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }),
      keyValue: { ...keyValue, set: async (key, value) => void values.push(key, value) },
      limits: { ...limits, paper: rateLimiter({ name: "paper", points, window: 60 }, undefined) },
    }),
  });
  return {
    ...world,
    lines,
    values,
    get: (path: string) => world.call("GET", path),
    post: (path: string, body: unknown) => world.call("POST", path, { body }),
    /** A digest of every row of every table. */
    async rows(): Promise<Record<string, string>> {
      const tables = await world.db.$queryRaw<{ name: string }[]>`
        select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
      const digests = tables.map(async ({ name }) => {
        const [row] = await world.db.$queryRawUnsafe<{ digest: string }[]>(
          `select count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as digest from "${name}" t`,
        );
        return [name, row!.digest];
      });
      return Object.fromEntries(await Promise.all(digests));
    },
  };
}

export type PaperWorld = Awaited<ReturnType<typeof paperWorld>>;

/** What is written on the page of an answer. */
export async function textOf(answer: Response): Promise<string> {
  return readPdf(Buffer.from(await answer.arrayBuffer())).lines.join("");
}
