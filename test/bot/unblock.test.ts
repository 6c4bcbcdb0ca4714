import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { enqueueNotice } from "#usecases/rows/notice/enqueue-notice.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
});
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

const handled = () =>
  eventually(async () => expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0));

/** Somebody with two cases, of which nobody could tell her anything. */
async function blocker() {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await deliver(
    running.origin,
    SECRET,
    anEvent(simulator, student, { type: "unfollow", replyToken: undefined }),
  );
  await handled();
  const first = await aCase(running.deps, { studentId, columns: { progress: "CLOSED" } });
  const second = await aCase(running.deps, { studentId, category: "REISSUE" });
  const { userId: lineUserId } = student;
  await enqueueNotice(database.db, {
    kind: "caseApproved",
    caseId: second.id,
    lineUserId,
    at: running.deps.now(),
  });
  for (let round = 0; round < 5; round++) {
    await relayNotices({ ...running.deps, ...worker() } as never);
    running.deps.advance(61_000);
  }
  const parked = await database.db.notice.count({
    where: { lineUserId, state: "PARKED", undelivered: "blocked" },
  });
  expect(parked).toBe(3);
  return { student, first, second };
}

function worker() {
  const silent = () => undefined;
  return {
    line: { push: () => Promise.reject(new Error("she blocked us")) },
    log: { warn: silent, error: silent },
  };
}

const noticesOf = ({ userId: lineUserId }: Student) => database.db.notice.findMany({ where: { lineUserId } });

it("tells in one free answer what she missed, as things stand now, and only once", async () => {
  const { student, first, second } = await blocker();
  const before = simulator.world.quota.used;
  const follow = { type: "follow", message: undefined, follow: { isUnblocked: true } };
  await deliver(running.origin, SECRET, anEvent(simulator, student, follow));
  await eventually(() => expect(saidTo(student).join()).toContain("有 3 則通知沒有送到"));
  const said = saidTo(student).join("\n");
  expect(said).toContain(first.serial);
  expect(said).toContain(second.serial);
  expect(student.entries.at(-1)?.via).toBe("reply");
  expect(simulator.world.quota.used).toBe(before);
  await handled();
  await eventually(async () =>
    expect((await noticesOf(student)).map(({ state }) => state)).toEqual(Array(3).fill("DELIVERED")),
  );
  const count = saidTo(student).length;
  await deliver(running.origin, SECRET, anEvent(simulator, student, follow));
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(count));
  expect(saidTo(student).slice(count).join()).not.toContain("則通知沒有送到");
});

it("keeps them as not delivered when the answer does not go out", async () => {
  const { student } = await blocker();
  simulator.world.faults.add({
    endpoint: "reply",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 1,
  } as never);
  const follow = { type: "follow", message: undefined, follow: { isUnblocked: true } };
  await deliver(running.origin, SECRET, anEvent(simulator, student, follow));
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { attempts: { gt: 0 } } })).toBe(1),
  );
  expect((await noticesOf(student)).map(({ state }) => state)).toEqual(Array(3).fill("PARKED"));
  running.deps.advance(5_000);
  await eventually(async () => {
    await running.bot.recover();
    expect(saidTo(student).join()).toContain("有 3 則通知沒有送到");
  });
  await eventually(async () =>
    expect((await noticesOf(student)).map(({ state }) => state)).toEqual(Array(3).fill("DELIVERED")),
  );
});
