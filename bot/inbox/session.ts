import pg from "pg";
import type { Conversation, DialogState } from "../dialog/conversation.ts";
import type { Answer } from "../messages/answer.ts";
import { LEFT_OVER, LOCK, READ, WRITE, WRITE_DRAFTS } from "./statements.ts";
import type { StudentWork } from "./types.ts";

/** The lists of WRITE, each a JSON array. */
export type Writes = readonly [
  arrivals: string,
  outcomes: string,
  conversations: string,
  sent: string,
  failed: string,
  drafts: string,
  discarded: string,
];

const NONE = "[]";

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

interface ReadRow {
  lineUserId: string;
  seq: string;
  webhookEventId: string;
  event: unknown;
  handled: boolean;
  answer: Answer | null;
  attempts: number;
  receivedAt: Date;
  hasDraft: boolean;
  hasCases: boolean;
  conversationId: string | null;
  state: string;
  context: Conversation["context"];
  version: number;
  studentId: string | null;
  language: string | null;
}

/**
 * One connection that holds the locks of the students whose events this process handles. When the process dies, the database
 * frees them. Statements are sent without waiting for the one before.
 */
export interface Session {
  /** @param durable wait until it is on the disk */
  write(writes: Writes, now: Date, durable: boolean): Promise<Set<string>>;
  lock(claims: readonly string[], releases: readonly string[]): Promise<Set<string>>;
  read(students: readonly string[]): Promise<Map<string, StudentWork>>;
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
    async write(writes, now, durable) {
      const [arrivals, outcomes, conversations, sent, failed, drafts, discarded] = writes;
      const common = [arrivals, outcomes, conversations, sent, failed, now, durable ? "on" : "off"];
      const query =
        drafts === NONE && discarded === NONE
          ? { name: "write", text: WRITE, values: common }
          : { name: "write drafts", text: WRITE_DRAFTS, values: [...common, drafts, discarded] };
      const { rows } = await client.query<{ seq: string | null }>(query);
      return new Set(rows.flatMap(({ seq }) => seq ?? []));
    },
    async lock(claims, releases) {
      const values = [JSON.stringify(claims), JSON.stringify(releases)];
      const { rows } = await client.query({ name: "lock", text: LOCK, values });
      return new Set(rows.filter((row) => row.taken && row.ok).map((row) => row.who));
    },
    async read(students) {
      const values = [JSON.stringify(students)];
      const { rows } = await client.query<ReadRow>({ name: "read", text: READ, values });
      return grouped(rows);
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

function grouped(rows: ReadRow[]): Map<string, StudentWork> {
  const works = new Map<string, StudentWork>();
  for (const row of rows) {
    const work = works.get(row.lineUserId) ?? workOf(row);
    works.set(row.lineUserId, work);
    const { seq, webhookEventId, event, handled, attempts, receivedAt } = row;
    work.rows.push({
      seq,
      webhookEventId,
      event,
      handled,
      attempts,
      receivedAt,
      answer: row.answer ?? undefined,
    });
  }
  return works;
}

function workOf({
  lineUserId,
  conversationId,
  state,
  context,
  version,
  studentId,
  language,
  hasDraft,
  hasCases,
}: ReadRow): StudentWork {
  return {
    lineUserId,
    studentId: studentId ?? undefined,
    language: language ?? undefined,
    hasDraft,
    hasCases,
    conversation: conversationId
      ? { id: conversationId, state: state as DialogState, context, version }
      : undefined,
    rows: [],
  };
}
