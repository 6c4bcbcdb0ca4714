import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { NoticeKind } from "#domain/codes.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { enqueueNotice } from "#usecases/rows/notice/enqueue-notice.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { WorkerDeps } from "#worker/worker.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

const minute = 60_000;
let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
});
beforeEach(async () => {
  simulator.world.faults.clear();
  Object.assign(simulator.world.quota, { limit: 1_000, used: 0 });
  await database.db.pushQuota.deleteMany();
});
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

/** A student with a case, of which these wait for her. */
async function waiting(...kinds: NoticeKind[]) {
  const student = aFriend(simulator);
  const { id: studentId } = await database.db.student.create({ data: { lineUserId: student.userId } });
  const cardCase = await aCase(running.deps, { studentId });
  await database.db.notice.updateMany({
    where: { caseId: cardCase.id },
    data: { state: "DELIVERED", nextAttemptAt: null },
  });
  for (const kind of kinds)
    await enqueueNotice(database.db, {
      kind,
      caseId: cardCase.id,
      lineUserId: student.userId,
      at: running.deps.now(),
    });
  return { student, cardCase };
}

async function relay(milliseconds = 0) {
  running.deps.advance(milliseconds);
  const worker = { ...running.deps, line: running.line, log: { warn() {}, error() {} } };
  while ((await relayNotices(worker as unknown as WorkerDeps)) > 0);
}

/** She writes, and waits for the answer and for what is noted behind it: none is held for it any more. @returns what was said since */
async function writes(student: Student, text: string): Promise<string[]> {
  const before = saidTo(student).length;
  await deliver(
    running.origin,
    SECRET,
    anEvent(simulator, student, { message: { type: "text", id: "1", text } }),
  );
  await eventually(async () => {
    await running.bot.recover();
    expect(saidTo(student).length).toBeGreaterThan(before);
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0);
    const held = { lineUserId: student.userId, heldBy: { not: null } };
    expect(await database.db.notice.count({ where: held })).toBe(0);
  });
  return saidTo(student).slice(before);
}

const statesOf = async ({ userId: lineUserId }: Student) => {
  const rows = await database.db.notice.findMany({
    where: { lineUserId, kind: { not: "caseSubmitted" } },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ state, deliveredBy, undelivered }) => ({ state, deliveredBy, undelivered }));
};
const told = { state: "DELIVERED", deliveredBy: "reply", undelivered: null };

it("begins her next answer with what the used-up quota kept from her, for free, and never pushes it", async () => {
  simulator.world.quota.used = 1_000;
  const { student, cardCase } = await waiting("caseApproved", "surplusMoney");
  await relay();
  expect((await statesOf(student)).map(({ undelivered }) => undelivered)).toContain("quota");
  const [first, second] = await writes(student, "費用");
  expect(first).toMatch(
    /^有 2 則通知沒有送到您這裡\n2026\/11\/\d\d 學校已核可\n2026\/11\/\d\d 收到多繳的款項\n我們收到一筆款項/,
  );
  expect(second).toContain(cardCase.serial);
  expect(await statesOf(student)).toEqual([told, told]);
  simulator.world.quota.used = 0;
  await database.db.pushQuota.deleteMany();
  await relay(60 * minute);
  expect(simulator.world.quota.used).toBe(0);
  expect((await writes(student, "費用")).join()).not.toContain("沒有送到");
});

it("takes along what waits for company or the morning, but leaves what is just on its way to its push", async () => {
  const { student } = await waiting("cardShipped");
  expect((await writes(student, "費用")).join()).not.toContain("新卡已寄往學校");
  running.deps.advance(2 * minute);
  expect((await writes(student, "費用")).join()).toContain("新卡已寄往學校");
  await relay(10 * minute);
  expect(simulator.world.quota.used).toBe(0);
  expect(await statesOf(student)).toEqual([told]);
});

it("shows the cases once when she asks for them anyway", async () => {
  const { student } = await waiting("cardProduced");
  await relay(6 * minute);
  expect(await statesOf(student)).toEqual([{ state: "PARKED", deliveredBy: null, undelivered: null }]);
  const said = await writes(student, "進度");
  expect(said).toHaveLength(2);
  expect(said[0]).toContain("新卡製作完成");
});

it("counts nothing as told when the answer does not go out, and tells it once all the same", async () => {
  const { student } = await waiting("caseApproved");
  running.deps.advance(2 * minute);
  simulator.world.faults.add({ endpoint: "reply", answer: "error", applied: false, delayMs: 0, times: 1 });
  await deliver(running.origin, SECRET, anEvent(simulator, student));
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { attempts: { gt: 0 } } })).toBeGreaterThan(0),
  );
  expect((await statesOf(student)).map(({ state }) => state)).toEqual(["PENDING"]);
  // Held for that answer: the relay leaves it alone.
  await relay();
  expect(simulator.world.quota.used).toBe(0);
  running.deps.advance(5_000);
  await eventually(async () => {
    await running.bot.recover();
    expect(await statesOf(student)).toEqual([told]);
  });
  expect(saidTo(student).filter((text) => text.includes("學校已核可"))).toHaveLength(1);
  await relay(20 * minute);
  expect(simulator.world.quota.used).toBe(0);
});

it("lets a push go out after all when the answer that held it never did", async () => {
  const { student } = await waiting("caseApproved");
  running.deps.advance(2 * minute);
  simulator.world.students.delete(student.userId);
  await deliver(running.origin, SECRET, anEvent(simulator, student));
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0),
  );
  simulator.world.students.set(student.userId, student);
  await relay();
  expect(simulator.world.quota.used).toBe(0);
  await relay(11 * minute);
  expect(simulator.world.quota.used).toBe(1);
  expect(await statesOf(student)).toEqual([{ ...told, deliveredBy: "push" }]);
});
