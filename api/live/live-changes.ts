import type { Logger } from "pino";

import {
  type CaseChanged,
  changesAfter,
  momentNow,
  newestChange,
  newestHandOffs,
} from "#usecases/live/read-changes.ts";
import type { Deps } from "#usecases/ports/deps.ts";

type Database = Deps["db"];

/** What a console is told of. `reload`: more than can be told one by one, or something may have been missed. */
export type LiveEvent =
  | { kind: "case"; serial: string; version: number; code: string }
  | { kind: "handOffs" }
  | { kind: "reload" };

interface Listener {
  /** A school's code; null for iPASS, whose desk hears of every school's cases. */
  desk: string | null;
  tell: (event: LiveEvent) => void;
  /** Nothing more will be told. */
  end: () => void;
}

/** A place in the history up to which all is seen once every transaction that had begun by then has ended. */
interface Mark {
  id: bigint;
  begunBelow?: bigint;
}

/** More changes than this at once are told as `reload`. */
const mostAtOnce = 500;

/**
 * Tells consoles what changed, by looking into the history of cases as long as anybody listens. Every change of a case writes a row there in its own
 * transaction, from whichever process, so nobody has to remember to tell. Rows are numbered before they can be seen: one that comes late is looked for
 * until nothing that had begun before it can still come.
 */
export class LiveChanges {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #everyMs: number;
  /** How often a stream says that it is there, and asks whether its session still is. */
  readonly beatMs: number;
  readonly #listeners = new Set<Listener>();
  #running: Promise<void> | undefined;
  #ready: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor(db: Database, log: Logger, { everyMs = 1_000, beatMs = 15_000 } = {}) {
    this.#db = db;
    this.#log = log;
    this.#everyMs = everyMs;
    this.beatMs = beatMs;
  }

  /** @returns once changes from now on are told; call what it returns to hear no more */
  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    if (!this.#running) {
      const ready = Promise.withResolvers<void>();
      this.#ready = ready.promise;
      this.#running = this.#follow(ready.resolve);
    }
    await this.#ready;
    return () => this.#drop(listener);
  }

  #drop(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#wake();
  }

  /** Ends every listener. */
  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
    this.#wake();
    await this.#running;
  }

  async #follow(ready: () => void): Promise<void> {
    let feed: Feed | undefined;
    while (this.#listeners.size > 0) {
      try {
        feed ??= await beginFeed(this.#db);
        ready();
        for (const { desk, event } of await readFeed(this.#db, feed, this.#desks())) this.#tell(desk, event);
      } catch (error) {
        this.#log.warn({ err: error }, "changes could not be read");
        // What happened meanwhile is not known one by one.
        if (feed) feed.missed = true;
      }
      await this.#pause();
    }
    // At once with the last look at the listeners: whoever comes now begins anew.
    this.#running = undefined;
  }

  #desks(): (string | null)[] {
    return [...new Set([...this.#listeners].map(({ desk }) => desk))];
  }

  /** @param desk undefined for all */
  #tell(desk: string | null | undefined, event: LiveEvent): void {
    for (const listener of this.#listeners) {
      const concerned =
        desk === undefined || desk === listener.desk || (event.kind === "case" && listener.desk === null);
      if (concerned) listener.tell(event);
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#everyMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

interface Feed {
  /** All up to here was told. */
  floor: bigint;
  /** Beyond `floor`: what was told. */
  told: Set<bigint>;
  marks: Mark[];
  handOffs: Map<string | null, number>;
  missed: boolean;
}

async function beginFeed(db: Database): Promise<Feed> {
  const newest = await newestChange(db);
  return { floor: newest, told: new Set(), marks: [], handOffs: new Map(), missed: false };
}

interface Told {
  desk: string | null | undefined;
  event: LiveEvent;
}

async function readFeed(db: Database, feed: Feed, desks: (string | null)[]): Promise<Told[]> {
  const moment = await momentNow(db);
  for (const mark of feed.marks) mark.begunBelow ??= moment.begunBelow;
  const rows = await changesAfter(db, feed.floor, mostAtOnce + 1);
  const fresh = rows.filter(({ id }) => !feed.told.has(id)).toReversed();
  const settled = feed.marks.findLast(
    ({ begunBelow }) => begunBelow !== undefined && begunBelow <= moment.settledBelow,
  );
  if (settled) settle(feed, settled.id);
  for (const { id } of fresh) if (id > feed.floor) feed.told.add(id);
  const newest = rows[0]?.id;
  if (newest !== undefined && newest > (feed.marks.at(-1)?.id ?? feed.floor)) feed.marks.push({ id: newest });
  const all = feed.missed || rows.length > mostAtOnce;
  feed.missed = false;
  const cases: Told[] = all
    ? [{ desk: undefined, event: { kind: "reload" } }]
    : lastOfEach(fresh).map(asTold);
  return [...cases, ...(await handOffsOf(db, feed, desks))];
}

function settle(feed: Feed, id: bigint): void {
  feed.floor = id;
  feed.marks = feed.marks.filter((mark) => mark.id > id);
  for (const told of feed.told) if (told <= id) feed.told.delete(told);
}

/** One step may write several rows. */
function lastOfEach(changes: readonly CaseChanged[]): CaseChanged[] {
  return [...new Map(changes.map((change) => [change.serial, change])).values()];
}

function asTold({ schoolCode, serial, version, code }: CaseChanged): Told {
  return { desk: schoolCode, event: { kind: "case", serial, version, code } };
}

async function handOffsOf(db: Database, feed: Feed, desks: (string | null)[]): Promise<Told[]> {
  const newest = await newestHandOffs(db, desks);
  const changed = desks.filter(
    (desk) => feed.handOffs.has(desk) && feed.handOffs.get(desk) !== newest.get(desk),
  );
  feed.handOffs = newest;
  return changed.map((desk) => ({ desk, event: { kind: "handOffs" } }));
}
