import { type Batch, emptyBatch, isEmpty, sentWrites, stepWrites } from "./batch.ts";
import { eventsAtHand } from "./events-at-hand.ts";
import type { Session, StepsWritten } from "./session.ts";
import { type ReadRow, workByStudent } from "./student-work.ts";
import type { Arrival, Ending, Failure, Probe, Sent, StudentWork } from "./types.ts";

/** While PostgreSQL works on one cycle, the next is on its way to it. */
const CYCLES = 2;

export interface GroupCommit {
  /** Resolves once the events are stored; their students' work follows by `onWork`. */
  arrive(arrivals: Arrival[]): Promise<void>;
  /** Resolves once the end of a step is stored; false when another process had handled the event. */
  settle(ending: Ending): Promise<boolean>;
  markSent(sent: Sent): void;
  markFailed(failure: Failure): void;
  /**
   * Asks for a student's lock; her work follows by `onWork`. Resolves when it is done: true, or at once with false when another
   * process holds the lock, or this one is at work on her already and will look again.
   */
  claim(lineUserId: string): Promise<boolean>;
  /** Goes on with what came for a student meanwhile; else gives her lock back and looks once more for what others stored. */
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

const nothing: StepsWritten = { arrived: new Set(), settled: new Set() };

/**
 * Group commit: what many students' turns have to store goes into one statement, and while that runs the next one fills up. A
 * cycle is write, lock, read: three statements in one round trip, of which only the first waits for the disk; cycles take effect one after another.
 */
export function groupCommit({ session, now, onWork, onBroken, probe }: GroupCommitOptions): GroupCommit {
  /** Students whose lock is held; true when more has come for her since her work was read. */
  const held = new Map<string, boolean>();
  /** Students whose lock is being asked for; true when something came after that. */
  const claiming = new Map<string, boolean>();
  const listeners = new Map<string, ((done: boolean) => void)[]>();
  const atHand = eventsAtHand();
  let batch = emptyBatch();
  let underWay = 0;
  let scheduled = false;
  let broken: Error | undefined;
  let last = Promise.resolve();
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
      last = cycle(current, last)
        .catch((error: unknown) => {
          // Whatever failed, nobody is left waiting.
          for (const { reject } of [...current.arrivals, ...current.endings]) reject(error);
          breakDown(error);
        })
        .finally(() => {
          underWay--;
          wake();
        });
    }
    if (underWay === 0 && held.size === 0 && isEmpty(batch))
      for (const resolve of idlers.splice(0)) resolve();
  }

  async function cycle(current: Batch, before: Promise<void>) {
    const started = performance.now();
    const { wanted, kept, freed } = shareOut(current);
    const read = [...wanted, ...kept, ...freed.filter((student) => current.releases.has(student))];
    const written = write(current);
    const locked = wanted.length + freed.length > 0 ? session.lock(wanted, freed) : undefined;
    const found = read.length > 0 ? session.read(read.map(atHand.asked)) : undefined;
    const [{ arrived, settled }, taken, rows = []] = await Promise.all([written, locked, found]);
    probe?.("cycle", performance.now() - started, current.arrivals.length + current.endings.length);
    await before;
    for (const { item, resolve } of current.arrivals) {
      atHand.stored(item, arrived);
      resolve();
    }
    for (const { item, resolve } of current.endings) resolve(settled.has(item.webhookEventId));
    begin({ wanted, kept, freed, taken, rows });
  }

  /** Whose lock is asked for, whose is kept since more has come for her, and whose is given back. */
  function shareOut({ arrivals, claims, releases, drops }: Batch) {
    for (const { item } of arrivals) for (const arrival of item) noteArrival(arrival, claims);
    const kept: string[] = [];
    const freed: string[] = [];
    for (const student of releases) (held.get(student) ? kept : freed).push(student);
    freed.push(...drops);
    for (const student of kept) held.set(student, false);
    for (const student of freed) {
      held.delete(student);
      atHand.forget(student);
    }
    const wanted = [...claims].filter((student) => !held.has(student) && !claiming.has(student));
    for (const student of claims) if (claiming.has(student)) claiming.set(student, true);
    for (const student of wanted) claiming.set(student, false);
    return { wanted, kept, freed };
  }

  function noteArrival(arrival: Arrival, claims: Set<string>) {
    const { lineUserId } = arrival;
    atHand.add(arrival);
    if (held.has(lineUserId)) held.set(lineUserId, true);
    else claims.add(lineUserId);
  }

  interface Found {
    wanted: string[];
    kept: string[];
    freed: string[];
    taken: Set<string> | undefined;
    rows: ReadRow[];
  }

  function begin({ wanted, kept, freed, taken, rows }: Found) {
    const found = workByStudent(rows, atHand.known);
    for (const student of freed) {
      tell(student, true);
      if (found.has(student)) batch.claims.add(student);
    }
    for (const student of wanted) {
      const more = claiming.get(student) ?? false;
      claiming.delete(student);
      if (taken?.has(student)) {
        held.set(student, more);
        start(student, found.get(student));
      } else if (more) {
        // What was stored after the lock was asked for may have been missed by who holds it.
        batch.claims.add(student);
      } else {
        atHand.forget(student);
        tell(student, false);
      }
    }
    for (const student of kept) start(student, found.get(student));
  }

  function start(student: string, work: StudentWork | undefined) {
    if (!work) {
      batch.releases.add(student);
      return;
    }
    atHand.worked(work);
    onWork(work);
  }

  async function write(current: Batch): Promise<StepsWritten> {
    const steps = stepWrites(current);
    const sent = sentWrites(current);
    const [written] = await Promise.all([
      steps && session.writeSteps(steps, now()),
      sent && session.writeSent(sent, now()),
    ]);
    return written ?? nothing;
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
    held.clear();
    claiming.clear();
    for (const student of listeners.keys()) tell(student, false);
    for (const resolve of idlers.splice(0)) resolve();
  }

  function waitIn<Item, Result>(
    list: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[],
    item: Item,
  ): Promise<Result> {
    if (broken) return Promise.reject(broken);
    wake();
    return new Promise((resolve, reject) => list.push({ item, resolve, reject }));
  }

  return {
    arrive: (arrivals) => waitIn(batch.arrivals, arrivals),
    settle: (ending) => waitIn(batch.endings, ending),
    markSent(sent) {
      batch.sent.push(sent);
      wake();
    },
    markFailed(failure) {
      batch.failed.push(failure);
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
