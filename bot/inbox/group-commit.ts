import { type Batch, emptyBatch, isEmpty } from "./batch.ts";
import { eventsAtHand } from "./events-at-hand.ts";
import type { Session, StepsWritten } from "./session.ts";
import { type Departure, StudentLocks } from "./student-locks.ts";
import { workByStudent } from "./student-work.ts";
import type { Arrival, Probe, StudentWork, WorkStore } from "./types.ts";
import { sentWrites, stepWrites } from "./writes.ts";

/** While PostgreSQL works on one cycle, the next is on its way to it. */
const CYCLES = 2;

export interface GroupCommit extends WorkStore {
  /** Resolves once the events are stored; their students' work follows by `onWork`. */
  arrive(arrivals: Arrival[]): Promise<void>;
  /**
   * Asks for a student's lock; her work follows by `onWork`. Resolves when it is done: true, or at once with false when another
   * process holds the lock, or this one does and will look again.
   */
  claim(lineUserId: string): Promise<boolean>;
  /** Resolves when nothing waits and no student is in hand. */
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

const nothingWritten: StepsWritten = { arrived: new Set(), settled: new Set() };

/**
 * Group commit: what many students' turns have to store goes into one statement, and while that runs the next one fills up. A
 * cycle is write, lock, read: three statements in one round trip, of which only the first waits for the disk; cycles take effect one
 * after another. Whose lock a cycle takes, keeps or gives back is decided by `student-lock.ts`.
 */
export function groupCommit({ session, now, onWork, onBroken, probe }: GroupCommitOptions): GroupCommit {
  const locks = new StudentLocks();
  const atHand = eventsAtHand();
  /** Told whether work on a student came to its end here. */
  const listeners = new Map<string, ((done: boolean) => void)[]>();
  let batch = emptyBatch();
  let underWay = 0;
  let scheduled = false;
  let broken: Error | undefined;
  let last = Promise.resolve();
  const idlers: (() => void)[] = [];

  /** Waits for the rest of this turn of the event loop, so that what came together is stored together. */
  function wake() {
    if (scheduled || underWay === CYCLES) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      run();
    });
  }

  function run() {
    while (!broken && underWay < CYCLES && !(isEmpty(batch) && !locks.anyDue)) {
      const current = batch;
      batch = emptyBatch();
      underWay++;
      last = cycle(current, last)
        .catch((error: unknown) => {
          // Whatever failed, none of its callers is left waiting.
          for (const { reject } of [...current.arrivals, ...current.endings]) reject(error);
          breakDown(error);
        })
        .finally(() => {
          underWay--;
          wake();
        });
    }
    if (isIdle()) for (const resolve of idlers.splice(0)) resolve();
  }

  function isIdle(): boolean {
    return underWay === 0 && !scheduled && locks.allFree && isEmpty(batch);
  }

  async function cycle(current: Batch, before: Promise<void>) {
    const started = performance.now();
    const departure = locks.depart();
    for (const student of departure.giveBack) atHand.forget(student);
    const written = write(current);
    const [{ arrived, settled }, taken, rows] = await Promise.all([
      written,
      lock(departure),
      read(departure),
    ]);
    probe?.("cycle", performance.now() - started, current.arrivals.length + current.endings.length);
    await before;
    for (const { item, resolve } of current.arrivals) {
      atHand.stored(item, arrived);
      resolve();
    }
    for (const { item, resolve } of current.endings) resolve(settled.has(item.webhookEventId));
    if (!broken) begin(departure, taken, workByStudent(rows, atHand.known));
  }

  async function write({ arrivals, endings, sent, failed }: Batch): Promise<StepsWritten> {
    const steps = stepWrites(
      arrivals.flatMap(({ item }) => item),
      endings.map(({ item }) => item),
    );
    const outcomes = sentWrites(sent, failed);
    const [written] = await Promise.all([
      steps && session.writeSteps(steps, now()),
      outcomes && session.writeSent(outcomes, now()),
    ]);
    return written ?? nothingWritten;
  }

  async function lock({ ask, giveBack }: Departure): Promise<Set<string>> {
    return ask.length + giveBack.length > 0 ? session.lock(ask, giveBack) : new Set();
  }

  async function read({ ask, read: again, look }: Departure) {
    const students = [...ask, ...again, ...look];
    return students.length > 0 ? session.read(students.map(atHand.request)) : [];
  }

  function begin(departure: Departure, taken: Set<string>, work: Map<string, StudentWork>) {
    const { begun, refused } = locks.land(departure, taken, (student) => work.has(student));
    for (const student of departure.giveBack) tell(student, true);
    for (const student of refused) {
      atHand.forget(student);
      tell(student, false);
    }
    for (const student of begun) {
      const hers = work.get(student)!;
      atHand.worked(hers);
      onWork(hers);
    }
  }

  function tell(student: string, done: boolean) {
    for (const resolve of listeners.get(student) ?? []) resolve(done);
    listeners.delete(student);
  }

  function breakDown(error: unknown) {
    if (broken) return;
    fail(error instanceof Error ? error : new Error(String(error)));
    onBroken(broken!);
  }

  function fail(error: Error) {
    if (broken) return;
    broken = error;
    for (const { reject } of [...batch.arrivals, ...batch.endings]) reject(error);
    batch = emptyBatch();
    locks.clear();
    for (const student of listeners.keys()) tell(student, false);
    for (const resolve of idlers.splice(0)) resolve();
  }

  function waitIn<Item, Result>(
    list: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[],
    item: Item,
  ): Promise<Result> {
    wake();
    return new Promise((resolve, reject) => list.push({ item, resolve, reject }));
  }

  return {
    async arrive(arrivals) {
      if (broken) throw broken;
      for (const arrival of arrivals) {
        atHand.add(arrival);
        locks.step(arrival.lineUserId, "called");
      }
      return waitIn(batch.arrivals, arrivals);
    },
    async settle(ending) {
      if (broken) throw broken;
      return waitIn(batch.endings, ending);
    },
    markSent(sent) {
      batch.sent.push(sent);
      wake();
    },
    markFailed(failure) {
      batch.failed.push(failure);
      wake();
    },
    async claim(lineUserId) {
      if (broken || locks.isOurs(lineUserId)) return false;
      locks.step(lineUserId, "called");
      wake();
      return new Promise((resolve) =>
        listeners.set(lineUserId, [...(listeners.get(lineUserId) ?? []), resolve]),
      );
    },
    done: (lineUserId) => endWork(lineUserId, "done"),
    giveUp: (lineUserId) => endWork(lineUserId, "gaveUp"),
    async idle() {
      if (broken || isIdle()) return;
      await new Promise<void>((resolve) => idlers.push(resolve));
    },
    fail,
  };

  function endWork(student: string, event: "done" | "gaveUp") {
    // With the connection, the lock is gone as well.
    if (broken) return;
    try {
      locks.step(student, event);
    } catch (error) {
      return breakDown(error);
    }
    wake();
  }
}
