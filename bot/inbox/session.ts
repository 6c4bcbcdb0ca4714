import pg from "pg";
import { LEFT_OVER, LOCK, READ, WRITE, WRITE_FORMS, WRITE_SENT } from "./statements.ts";
import type { ReadRow } from "./student-work.ts";
import type { SentWrites, StepWrites } from "./writes.ts";

/**
 * Every statement here looks up a handful of rows by key. Without statistics, as on a table that was empty a minute ago, the planner
 * would rather read all of it; and one plan for any number of rows saves planning.
 */
const SETTINGS = [
  "enable_seqscan",
  "enable_hashjoin",
  "enable_mergejoin",
  "enable_bitmapscan",
  "enable_material",
  "jit",
]
  .map((name) => `set ${name} = off;`)
  .concat("set plan_cache_mode = force_generic_plan")
  .join(" ");

/** Ids of events. */
export interface StepsWritten {
  /** Arrivals that were not in the inbox before. */
  arrived: Set<string>;
  /** Endings that took hold. */
  settled: Set<string>;
}

/** A student whose rows are wanted, and the ids of events whose content is at hand. */
export interface ReadRequest {
  who: string;
  known: readonly string[];
}

/**
 * One connection that holds the locks of the students whose events this process handles. When the process dies, the database
 * frees them. Statements are sent without waiting for the one before.
 */
export interface Session {
  writeSteps(writes: StepWrites, now: Date): Promise<StepsWritten>;
  writeSent(writes: SentWrites, now: Date): Promise<void>;
  lock(claims: readonly string[], releases: readonly string[]): Promise<Set<string>>;
  read(requests: readonly ReadRequest[]): Promise<ReadRow[]>;
  /** Students with something left to do whose turn has come. */
  leftOver(now: Date): Promise<string[]>;
  close(): Promise<void>;
}

/** @param onLost called once when the connection, and with it every lock, is gone */
export async function openSession(databaseUrl: string, onLost: (error: Error) => void): Promise<Session> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    pipeline: true,
    application_name: "bot-inbox",
    keepAlive: true,
    // No statement waits for anything but the disk; one that hangs is cut off with its connection.
    query_timeout: 15_000,
  });
  let closing = false;
  const lost = (error: Error) => {
    if (!closing) onLost(error);
    closing = true;
  };
  client.on("error", lost);
  client.on("end", () => lost(new Error("connection to the database ended")));
  await client.connect();
  await client.query(SETTINGS);
  return {
    async writeSteps({ arrivals, endings, conversations, forms, durable }, now) {
      const values = [now.toISOString(), durable ? "on" : "off", arrivals, endings, conversations];
      const query = forms
        ? { name: "write forms", text: WRITE_FORMS, values: [...values, forms.saved, forms.discarded] }
        : { name: "write", text: WRITE, values };
      const { rows } = await client.query<{ id: string | null; arrived: boolean | null }>(query);
      const ids = (wanted: boolean) =>
        rows.flatMap(({ id, arrived }) => (id && arrived === wanted ? id : []));
      return { arrived: new Set(ids(true)), settled: new Set(ids(false)) };
    },
    async writeSent({ sent, failed }, now) {
      const values = [now.toISOString(), sent, failed];
      await client.query({ name: "write sent", text: WRITE_SENT, values });
    },
    async lock(claims, releases) {
      const values = [JSON.stringify(claims), JSON.stringify(releases)];
      const { rows } = await client.query({ name: "lock", text: LOCK, values });
      return new Set(rows.filter((row) => row.taken && row.ok).map((row) => row.who));
    },
    async read(requests) {
      const values = [JSON.stringify(requests)];
      return (await client.query<ReadRow>({ name: "read", text: READ, values })).rows;
    },
    async leftOver(now) {
      const { rows } = await client.query<{ lineUserId: string }>({
        name: "left",
        text: LEFT_OVER,
        values: [now],
      });
      return rows.map(({ lineUserId }) => lineUserId);
    },
    close() {
      closing = true;
      return client.end();
    },
  };
}
