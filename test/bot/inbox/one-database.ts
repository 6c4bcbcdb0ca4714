import type { Session } from "#bot/inbox/session.ts";
import type { ReadRow } from "#bot/inbox/student-work.ts";

interface Row {
  id: string;
  who: string;
  seq: number;
  answered: boolean;
}

/**
 * What the sessions of several processes share: rows and locks. It keeps to what PostgreSQL promises: the statements of one session run
 * one after another in the order in which they were sent, those of different sessions in any; an advisory lock is its session's.
 */
export class OneDatabase {
  readonly rows: Row[] = [];
  readonly holders = new Map<string, FakeSession>();

  unanswered(who: string): Row[] {
    return this.rows.filter((row) => row.who === who && !row.answered);
  }

  get leftOver(): string[] {
    return [...new Set(this.rows.filter(({ answered }) => !answered).map(({ who }) => who))];
  }
}

/** The connection of one process. Its statements wait until `run` executes the next one. */
export class FakeSession implements Session {
  private readonly waiting: { execute: () => void; fail: (error: Error) => void }[] = [];
  private readonly database: OneDatabase;

  constructor(database: OneDatabase) {
    this.database = database;
  }

  get hasStatements(): boolean {
    return this.waiting.length > 0;
  }

  run(): void {
    this.waiting.shift()?.execute();
  }

  /** The connection is gone, and its locks with it; what was sent and not executed never is. */
  die(): void {
    for (const { fail } of this.waiting.splice(0)) fail(new Error("the connection ended"));
    for (const [who, holder] of this.database.holders) if (holder === this) this.database.holders.delete(who);
  }

  writeSteps: Session["writeSteps"] = ({ arrivals, endings }) =>
    this.statement(() => {
      const arrived = new Set<string>();
      for (const { id, who } of JSON.parse(arrivals) as { id: string; who: string }[]) {
        if (this.database.rows.some((row) => row.id === id)) continue;
        this.database.rows.push({ id, who, seq: this.database.rows.length, answered: false });
        arrived.add(id);
      }
      const settled = new Set<string>();
      for (const { id } of JSON.parse(endings) as { id: string }[]) {
        const row = this.database.rows.find((each) => each.id === id);
        if (!row || row.answered) continue;
        row.answered = true;
        settled.add(id);
      }
      return { arrived, settled };
    });

  writeSent: Session["writeSent"] = () => this.statement(() => undefined);

  lock: Session["lock"] = (claims, releases) =>
    this.statement(() => {
      const { holders } = this.database;
      for (const who of releases) {
        if (holders.get(who) !== this) throw new Error(`gives back ${who}, whom it does not hold`);
        holders.delete(who);
      }
      const free = claims.filter((who) => {
        // PostgreSQL would count it twice, and one giving back would not free it.
        if (holders.get(who) === this) throw new Error(`asks for ${who}, whom it holds`);
        return !holders.has(who);
      });
      for (const who of free) holders.set(who, this);
      return new Set(free);
    });

  read: Session["read"] = (requests) =>
    this.statement(() =>
      requests.flatMap(({ who, known }) => this.database.unanswered(who).map((row) => readRow(row, known))),
    );

  leftOver: Session["leftOver"] = async () => this.database.leftOver;

  close = async () => this.die();

  private statement<Result>(execute: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(execute());
        } catch (error) {
          reject(error);
        }
      };
      this.waiting.push({ execute: run, fail: reject });
    });
  }
}

function readRow({ id, who, seq }: Row, known: readonly string[]): ReadRow {
  return {
    lineUserId: who,
    seq: String(seq),
    webhookEventId: id,
    event: known.includes(id) ? null : { type: "message", webhookEventId: id },
    pending: null,
    attempts: 0,
    receivedAt: new Date(0),
    hasDraft: false,
    hasCases: false,
    hasUntold: false,
    conversationId: null,
    state: "idle",
    context: { misses: 0 },
    version: 1,
    studentId: null,
    language: null,
  };
}
