import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import { createApp } from "#api/app.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { studentWorld } from "../liff/student-world.ts";

/** The whole app with everything that it writes in sight: rows, log lines and short-lived values. */
export async function paperWorld(points = 1000) {
  const world = await studentWorld();
  const lines: string[] = [];
  const values: string[] = [];
  const api = {
    ...world.api,
    log: pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }),
    keyValue: {
      ...world.api.keyValue,
      set: async (key: string, value: string) => void values.push(key, value),
    },
    limits: { ...world.api.limits, paper: rateLimiter({ name: "paper", points, window: 60 }, undefined) },
  };
  const server = createApp(api, {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    db: world.db,
    api,
    lines,
    values,
    get: (path: string) => fetch(url + path),
    post: (path: string, body: unknown) => {
      const headers = { "Content-Type": "application/json" };
      return fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
    },
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
    async close() {
      server.close();
      server.closeAllConnections();
      await world.close();
    },
  };
}

export type PaperWorld = Awaited<ReturnType<typeof paperWorld>>;

/** What is written on the page of an answer. */
export async function textOf(answer: Response): Promise<string> {
  return readPdf(Buffer.from(await answer.arrayBuffer())).lines.join("");
}
