import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nextSpeaker, type Speaker } from "#domain/hand-off/speaker.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { answers, deskPerson, TalkingStudent } from "#test/support/hand-off-world.ts";
import { handOffThread } from "#usecases/hand-off/hand-off-thread.ts";
import { leaveHandOff, waitsForPerson } from "#usecases/hand-off/open-hand-off.ts";
import { steerHandOff } from "#usecases/hand-off/steer-hand-off.ts";
import { tendHandOffs } from "#usecases/hand-off/tend-hand-offs.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";

let database: TestDatabase;
let deps: TestDeps;
let desk: [Staff, Staff];
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
  desk = [await deskPerson(deps, null), await deskPerson(deps, null)];
});
afterAll(() => database.close());

const act = fc.oneof(
  fc.constant({ act: "asks" as const }),
  fc.record({ act: fc.constant("writes" as const), count: fc.integer({ min: 1, max: 2 }) }),
  fc.constant({ act: "leaves" as const }),
  fc.record({
    act: fc.constantFrom("takes" as const, "answers" as const, "answersAndEnds" as const, "ends" as const),
    who: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ act: fc.constant("waits" as const), hours: fc.constantFrom(1, 8, 30) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** One student and two people of a desk, who do all of a round at once. */
class Talk {
  private readonly student = new TalkingStudent(deps);
  private readonly kept: string[] = [];
  private readonly sent: string[] = [];
  private count = 0;

  async round(acts: readonly Act[]) {
    await Promise.all(acts.map((one) => this.does(one)));
    await this.holds();
  }

  private async does(one: Act): Promise<void> {
    const { student } = this;
    if (one.act === "asks") return void (await student.asks());
    if (student.studentId === "") return;
    if (one.act === "leaves") return leaveHandOff(deps, student.studentId);
    if (one.act === "writes") return this.writes(one.count);
    if (one.act === "waits") return this.passes(one.hours);
    const open = await this.open();
    if (!open || !("who" in one)) return;
    await this.refusable(() => this.deskDoes(one.act, desk[one.who], open.id));
  }

  /** The same words come twice, as LINE redelivers them. */
  private async writes(times: number) {
    const text = `words ${++this.count}`;
    const eventId = crypto.randomUUID();
    const kept = await Promise.all(Array.from({ length: times }, () => this.student.writes(text, eventId)));
    if (kept.some(Boolean)) this.kept.push(text);
  }

  private async deskDoes(what: string, staff: Staff, id: string) {
    if (what === "takes") return steerHandOff(deps, staff, id, "take");
    if (what === "ends") return steerHandOff(deps, staff, id, "done");
    const text = `answer ${++this.count}`;
    await answers(deps, staff, id, text, what === "answersAndEnds");
    this.sent.push(text);
  }

  /** Whoever comes too late or after a colleague is told so; anything else is a fault. */
  private async refusable(work: () => Promise<void>) {
    await work().catch((error: { code?: string }) => {
      expect(["hand_off_over", "stale_version"]).toContain(error.code);
    });
  }

  private async passes(hours: number) {
    deps.advance(hours * 3_600_000);
    await tendHandOffs(deps);
  }

  private open() {
    const { studentId } = this.student;
    return deps.db.handOff.findFirst({ where: { studentId, endedAt: null } });
  }

  private async holds() {
    const { studentId } = this.student;
    if (studentId === "") return;
    const all = await deps.db.handOff.findMany({ where: { studentId }, include: { messages: true } });
    for (const one of all) expect(one.speaker === "bot").toBe(one.endedAt !== null);
    const open = all.filter(({ endedAt }) => endedAt === null);
    expect(open.length).toBeLessThanOrEqual(1);
    expect(await waitsForPerson(deps, studentId)).toBe(open.length === 1);
    for (const { speaker, takenAt, takenBy } of open) {
      expect(nextSpeaker(speaker as Speaker, "wrote")).toBe(speaker);
      if (speaker === "staff") expect(takenAt && takenBy).toBeTruthy();
    }
    const said = all.flatMap(({ messages }) => messages.map(({ textSealed }) => deps.seal.open(textSealed)));
    expect(said.toSorted()).toEqual([...this.kept, ...this.sent].toSorted());
    const notices = await deps.db.notice.count({
      where: { lineUserId: this.student.lineUserId, kind: "staffAnswer" },
    });
    expect(notices).toBe(this.sent.length);
  }

  /** Nothing said is out of sight of a desk whose talk it is. */
  async isShown() {
    const open = await this.open();
    if (!open) return;
    const { messages } = await handOffThread(deps, desk[0], open.id);
    const stored = await deps.db.handOffMessage.count({ where: { handOffId: open.id } });
    expect(messages).toHaveLength(stored);
  }
}

it("has one speaker and loses no word, whatever student, desk and clock do at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
      async (rounds) => {
        const talk = new Talk();
        await talk.round([{ act: "asks" }]);
        for (const acts of rounds) await talk.round(acts);
        await talk.isShown();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
