import fc from "fast-check";
import { expect, it } from "vitest";
import { type GroupCommit, groupCommit } from "#bot/inbox/group-commit.ts";
import type { StudentWork } from "#bot/inbox/types.ts";
import { FakeSession, OneDatabase } from "./one-database.ts";

const PROCESSES = 3;
const students = ["U1", "U2"];

/** What can happen. */
const anAct = fc.record({
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant("comes" as const) },
    { weight: 14, arbitrary: fc.constant("executes" as const) },
    { weight: 6, arbitrary: fc.constant("finishes" as const) },
    { weight: 2, arbitrary: fc.constantFrom("comesAgain", "sweeps", "givesUp") },
    { weight: 1, arbitrary: fc.constant("dies" as const) },
  ),
  /** Which of the processes that can do it. */
  process: fc.nat(PROCESSES - 1),
  student: fc.constantFrom(...students),
  /** Before the next act, everybody sends what there is to send. */
  pause: fc.boolean(),
});
type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never;

interface Process {
  session: FakeSession;
  commit: GroupCommit;
  /** Work under way. */
  hands: StudentWork[];
}

/** Several processes on one database, and the simple rules that they must keep whatever happens. */
class World {
  readonly database = new OneDatabase();
  /** Ids of events, in the order of their handling. */
  readonly handled: string[] = [];
  /** Something failed or died, and was left to the sweep. */
  leftToSweep = false;
  private readonly processes: Process[] = [];
  private readonly calls: Promise<unknown>[] = [];
  private came = 0;
  private ownerOfFirst: string | undefined;
  private lostTrack: Error | undefined;

  constructor() {
    for (let index = 0; index < PROCESSES; index++) this.start(index);
  }

  async act({ type, process: index, student, pause }: Act): Promise<void> {
    const any = this.processes[index]!;
    const sending = this.processes.filter(({ session }) => session.hasStatements);
    const working = this.processes.filter(({ hands }) => hands.length > 0);
    if (type === "comes") this.comes(any, `event ${this.came++}`, student);
    if (type === "comesAgain" && this.ownerOfFirst) this.comes(any, "event 0", this.ownerOfFirst);
    if (type === "executes") sending[index % sending.length]?.session.run();
    if (type === "finishes") this.finish(working[index % working.length]);
    if (type === "givesUp") this.giveUp(working[index % working.length]);
    if (type === "sweeps") this.sweep(any);
    if (type === "dies") this.die(index);
    await (pause ? quiet() : Promise.resolve());
    if (this.lostTrack) throw this.lostTrack;
  }

  /** Whatever is under way comes to its end; nothing is swept. */
  async settle(): Promise<void> {
    for (let round = 0; round < 500; round++) {
      await quiet();
      if (this.lostTrack) throw this.lostTrack;
      const busy = this.processes.filter(({ session, hands }) => session.hasStatements || hands.length > 0);
      if (busy.length === 0) return;
      for (const process of busy) {
        if (process.session.hasStatements) process.session.run();
        else this.finish(process);
      }
    }
    throw new Error("it never comes to rest");
  }

  async sweepUntilDone(): Promise<void> {
    for (let time = 0; time < 10 && this.database.leftOver.length > 0; time++) {
      this.sweep(this.processes[0]!);
      await this.settle();
    }
  }

  /** No lock is held, nothing is in hand anywhere, and every caller has its answer. */
  async atRest(): Promise<void> {
    expect([...this.database.holders.keys()]).toEqual([]);
    const answers = Promise.all([...this.processes.map(({ commit }) => commit.idle()), ...this.calls]);
    const hang = Symbol();
    expect(await Promise.race([answers, quiet().then(() => hang)])).not.toBe(hang);
  }

  private comes({ commit }: Process, webhookEventId: string, lineUserId: string) {
    this.ownerOfFirst ??= lineUserId;
    const event = { type: "message", webhookEventId };
    const arrived = commit.arrive([{ webhookEventId, lineUserId, event, occurredAt: 0 }]);
    // What was not stored, LINE sends again.
    this.calls.push(arrived.catch(() => undefined));
  }

  private sweep({ commit }: Process) {
    for (const who of this.database.leftOver) this.calls.push(commit.claim(who));
  }

  private finish(process: Process | undefined) {
    const work = process?.hands.shift();
    if (!process || !work) return;
    const { lineUserId } = work;
    const ending = { lineUserId, conversation: undefined, pending: undefined, error: undefined };
    for (const { webhookEventId } of work.rows) {
      this.handled.push(webhookEventId);
      const settled = process.commit.settle({ ...ending, webhookEventId });
      this.calls.push(settled.catch(() => undefined));
    }
    process.commit.done(lineUserId);
  }

  private giveUp(process: Process | undefined) {
    const work = process?.hands.shift();
    if (!process || !work) return;
    this.leftToSweep = true;
    process.commit.giveUp(work.lineUserId);
  }

  private die(index: number) {
    const { session, commit } = this.processes[index]!;
    this.leftToSweep = true;
    session.die();
    commit.fail(new Error("killed"));
    this.start(index);
  }

  private start(index: number) {
    const session = new FakeSession(this.database);
    const process: Process = {
      session,
      hands: [],
      commit: groupCommit({
        session,
        now: () => new Date(0),
        onWork: (work) => {
          this.mayWork(process, work);
          process.hands.push(work);
        },
        onBroken: (error) => {
          this.lostTrack = error;
        },
      }),
    };
    this.processes[index] = process;
  }

  /** One holder at a time, who takes all that is left of hers from the first on, in order. */
  private mayWork({ session }: Process, { lineUserId, rows }: StudentWork) {
    expect(this.database.holders.get(lineUserId)).toBe(session);
    const underWay = this.processes.flatMap(({ hands }) => hands);
    expect(underWay.filter((work) => work.lineUserId === lineUserId)).toEqual([]);
    const left = this.database.unanswered(lineUserId).map(({ id }) => id);
    const taken = rows.map(({ webhookEventId }) => webhookEventId);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken).toEqual(left.slice(0, taken.length));
  }
}

/** Until every process has sent what it can. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

it("keeps one holder, each student's order and every event, whatever happens in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 10, maxLength: 80 }), async (acts) => {
      const world = new World();
      for (const act of acts) await world.act(act);
      await world.settle();
      if (world.leftToSweep) await world.sweepUntilDone();
      expect(world.database.leftOver).toEqual([]);
      const once = [...new Set(world.handled)];
      if (!world.leftToSweep) expect(world.handled).toEqual(once);
      for (const who of students) {
        const hers = world.database.rows.filter((row) => row.who === who).map(({ id }) => id);
        expect(once.filter((id) => hers.includes(id))).toEqual(hers);
      }
      await world.atRest();
    }),
    { numRuns: 1_000 },
  );
});
