import { randomUUID } from "node:crypto";
import { DIALOG_VERSION } from "../dialog/conversation.ts";
import type { Session, Writes } from "./session.ts";
import { storable } from "./storable.ts";
import type { Arrival, Outcome, Probe, Sent, StudentWork } from "./types.ts";

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** While PostgreSQL works on one cycle, the next is on its way to it. */
const CYCLES = 2;

/** All that came up while the last cycle ran. */
function emptyBatch() {
  return {
    arrivals: [] as Waiting<Arrival[], void>[],
    outcomes: [] as Waiting<Outcome, boolean>[],
    sent: [] as Sent[],
    failed: [] as { seq: string; error: string }[],
    claims: new Set<string>(),
    releases: new Set<string>(),
    drops: new Set<string>(),
  };
}

type Batch = ReturnType<typeof emptyBatch>;

export interface GroupCommit {
  /** Resolves once the events are stored; their students' work follows by `onWork`. */
  arrive(arrivals: Arrival[]): Promise<void>;
  /** Resolves once the outcome is stored; false when another process had handled the event. */
  settle(outcome: Outcome): Promise<boolean>;
  markSent(sent: Sent): void;
  markFailed(seq: string, error: string): void;
  /**
   * Asks for a student's lock; her work follows by `onWork`. Resolves when it is done: true, or at once with false when another
   * process holds the lock, or this one is at work on her already and will look again.
   */
  claim(lineUserId: string): Promise<boolean>;
  /** Gives a student's lock back and looks once more for events that others stored meanwhile. */
  release(lineUserId: string): void;
  /** Gives a student's lock back without looking: what failed is left to the sweep. */
  drop(lineUserId: string): void;
  /** Resolves when nothing waits and no student is held. */
  idle(): Promise<void>;
  /** Fails everything that waits; nothing is taken any more. */
  fail(error: Error): void;
}

export interface GroupCommitOptions {
  session: Session;
  now: () => Date;
  onWork: (work: StudentWork) => void;
  onBroken: (error: Error) => void;
  probe?: Probe | undefined;
}

/**
 * Group commit: what many students' turns have to store goes into one statement, and while that runs the next one fills up. A
 * cycle is write, lock, read: three statements in one round trip, of which only the first waits for the disk; cycles take effect one after another.
 */
export function groupCommit({ session, now, onWork, onBroken, probe }: GroupCommitOptions): GroupCommit {
  const held = new Set<string>();
  /** Students whose lock is being asked for; true when it has to be asked for once more if it is not given. */
  const claiming = new Map<string, boolean>();
  const listeners = new Map<string, ((done: boolean) => void)[]>();
  let batch = emptyBatch();
  let underWay = 0;
  let scheduled = false;
  let broken: Error | undefined;
  const idlers: (() => void)[] = [];

  /** Waits for the rest of this turn of the event loop, so that what arrived together is stored together. */
  function wake() {
    if (scheduled || underWay === CYCLES) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      run();
    });
  }

  function run() {
    while (!broken && underWay < CYCLES && !isEmpty(batch)) {
      const current = batch;
      batch = emptyBatch();
      underWay++;
      cycle(current)
        .catch(breakDown)
        .finally(() => {
          underWay--;
          wake();
        });
    }
    if (underWay === 0 && held.size === 0 && isEmpty(batch))
      for (const resolve of idlers.splice(0)) resolve();
  }

  async function cycle(current: Batch) {
    const { arrivals, outcomes, claims, releases, drops } = current;
    for (const { item } of arrivals) for (const { lineUserId } of item) claims.add(lineUserId);
    const freed = [...releases, ...drops];
    const wanted = [...claims].filter((student) => !held.has(student) && !askedAlready(student));
    for (const student of wanted) claiming.set(student, false);
    for (const student of freed) held.delete(student);
    const started = performance.now();
    const written = write(current);
    const locked = wanted.length + freed.length > 0 ? session.lock(wanted, freed) : undefined;
    const left = locked && session.read([...wanted, ...releases]);
    // A failed write is told to those who wait for it; the other two are read for their errors all the same.
    const [settled, taken, works] = await Promise.all([written, locked, left]);
    probe?.("cycle", performance.now() - started, arrivals.length + outcomes.length + current.sent.length);
    for (const { resolve } of arrivals) resolve();
    for (const { item, resolve } of outcomes) resolve(settled.has(item.seq));
    for (const student of freed) tell(student, true);
    for (const student of wanted) {
      const askAgain = claiming.get(student);
      claiming.delete(student);
      if (taken?.has(student)) begin(student, works?.get(student));
      else if (askAgain) batch.claims.add(student);
      else tell(student, false);
    }
    for (const student of releases) if (works?.has(student)) batch.claims.add(student);
  }

  /** The outcome of a claim that is under way is not known; should it fail, it says nothing of rows stored after it. */
  function askedAlready(student: string): boolean {
    if (!claiming.has(student)) return false;
    claiming.set(student, true);
    return true;
  }

  async function write({ arrivals, outcomes, sent, failed }: Batch): Promise<Set<string>> {
    if (arrivals.length + outcomes.length + sent.length + failed.length === 0) return new Set();
    const lists = [
      arrivalRows(arrivals.flatMap(({ item }) => item)),
      outcomes.map(({ item }) => ({ seq: item.seq, answer: item.answer ?? null })),
      outcomes.flatMap(({ item }) => conversationRow(item)),
      sent,
      failed,
      outcomes.flatMap(({ item }) => draftRow(item)),
      outcomes.flatMap(({ item: { seq, lineUserId: who, draft } }) =>
        draft === "discarded" ? [{ seq, who }] : [],
      ),
    ].map((list) => JSON.stringify(list));
    try {
      // That an answer was sent may be forgotten in a power cut: its reply token is used up all the same.
      const durable = arrivals.length + outcomes.length > 0;
      return await session.write(lists as unknown as Writes, now(), durable);
    } catch (error) {
      for (const { reject } of [...arrivals, ...outcomes]) reject(error);
      throw error;
    }
  }

  function begin(student: string, work: StudentWork | undefined) {
    if (!work) {
      batch.releases.add(student);
      return;
    }
    held.add(student);
    onWork(work);
  }

  function tell(student: string, done: boolean) {
    for (const resolve of listeners.get(student) ?? []) resolve(done);
    listeners.delete(student);
  }

  function breakDown(error: unknown) {
    fail(error instanceof Error ? error : new Error(String(error)));
    onBroken(broken!);
  }

  function fail(error: Error) {
    if (broken) return;
    broken = error;
    for (const { reject } of [...batch.arrivals, ...batch.outcomes]) reject(error);
    batch = emptyBatch();
    held.clear();
    claiming.clear();
    for (const student of listeners.keys()) tell(student, false);
    for (const resolve of idlers.splice(0)) resolve();
  }

  function waitIn<Item, Result>(list: Waiting<Item, Result>[], item: Item): Promise<Result> {
    if (broken) return Promise.reject(broken);
    wake();
    return new Promise((resolve, reject) => list.push({ item, resolve, reject }));
  }

  return {
    arrive: (arrivals) => waitIn(batch.arrivals, arrivals),
    settle: (outcome) => waitIn(batch.outcomes, outcome),
    markSent(sent) {
      batch.sent.push(sent);
      wake();
    },
    markFailed(seq, error) {
      batch.failed.push({ seq, error });
      wake();
    },
    claim(lineUserId) {
      if (broken || held.has(lineUserId)) return Promise.resolve(false);
      batch.claims.add(lineUserId);
      wake();
      return new Promise((resolve) =>
        listeners.set(lineUserId, [...(listeners.get(lineUserId) ?? []), resolve]),
      );
    },
    release(lineUserId) {
      batch.releases.add(lineUserId);
      wake();
    },
    drop(lineUserId) {
      batch.drops.add(lineUserId);
      wake();
    },
    async idle() {
      if (broken || (underWay === 0 && !scheduled && held.size === 0 && isEmpty(batch))) return;
      await new Promise<void>((resolve) => idlers.push(resolve));
    },
    fail,
  };
}

function isEmpty({ arrivals, outcomes, sent, failed, claims, releases, drops }: Batch): boolean {
  const writes = arrivals.length + outcomes.length + sent.length + failed.length;
  return writes + claims.size + releases.size + drops.size === 0;
}

/** Sorted by id, so that two processes that were given the same events wait for each other in one direction only. */
function arrivalRows(arrivals: Arrival[]) {
  return arrivals
    .map(({ webhookEventId, lineUserId, event, occurredAt }) => ({
      id: webhookEventId,
      who: lineUserId,
      event: storable(event),
      at: occurredAt,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The id is for a student who is seen for the first time. */
function draftRow({ seq, lineUserId, draft }: Outcome) {
  if (!draft || draft === "discarded") return [];
  return [{ seq, who: lineUserId, student: randomUUID(), ...draft }];
}

function conversationRow({ seq, lineUserId, conversation }: Outcome) {
  if (!conversation) return [];
  const { id, state, context } = conversation;
  return [{ seq, who: lineUserId, id, state, context, version: DIALOG_VERSION }];
}
