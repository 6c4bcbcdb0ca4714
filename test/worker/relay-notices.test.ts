import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLineMessaging, type LineMessagingClient } from "#adapters/line/line-messaging.ts";
import { aCase } from "#test/factories/case.ts";
import { testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { enqueueNotice } from "#usecases/rows/notice/enqueue-notice.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { WorkerDeps } from "#worker/worker.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";

let database: TestDatabase;
let simulator: Simulator;
let line: LineMessagingClient;
let deps: WorkerDeps & { advance(milliseconds: number): void };

beforeAll(async () => {
  database = await testDatabase();
  simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = simulator.world.settings;
  line = createLineMessaging({ apiUrl: simulator.url, dataApiUrl: simulator.url, channelAccessToken });
  const log = pino({ level: "silent" });
  const menus = { menus: async () => ({}), link: async () => true, unlink: async () => {} };
  deps = { ...(await testDeps(database.db)), line, menus, log, recoverInbox: async () => 0 };
});
beforeEach(async () => {
  simulator.world.faults.clear();
  simulator.world.quota.used = 0;
  await database.db.notice.deleteMany();
});
afterAll(async () => {
  await line.close();
  await simulator.close();
  await database.close();
});

/** A student of the simulator who has just submitted a case, so one notice waits for her. */
async function submitted() {
  const answer = await fetch(`${simulator.url}/sim/users`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ displayName: "小芯" }),
  });
  const { userId } = (await answer.json()) as { userId: string };
  simulator.world.students.get(userId)!.friend = true;
  const cardCase = await aCase(deps);
  await deps.db.student.update({ where: { id: cardCase.studentId }, data: { lineUserId: userId } });
  await deps.db.notice.updateMany({ where: { caseId: cardCase.id }, data: { lineUserId: userId } });
  return { userId, cardCase };
}

/** What was pushed to her, without the record of her consent that comes along with the first. */
const pushed = (userId: string) => allPushed(userId).filter((entry) => !isReceipt(entry));
const isReceipt = (entry: string) => entry.includes("您的同意紀錄");
const allPushed = (userId: string) =>
  simulator.world.students
    .get(userId)!
    .entries.filter(({ via }) => via === "push")
    .map((entry) => JSON.stringify(entry));
const pushesTo = (userId: string) => pushed(userId).length;
const noticeOf = (lineUserId: string) => deps.db.notice.findFirstOrThrow({ where: { lineUserId } });
const fault = (wish: object) =>
  simulator.world.faults.add({
    endpoint: "push",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 1,
    ...wish,
  });

it("delivers a notice once, however many relays there are", async () => {
  const { userId } = await submitted();
  await Promise.all([relayNotices(deps), relayNotices(deps), relayNotices(deps)]);
  expect(pushesTo(userId)).toBe(1);
  expect(await noticeOf(userId)).toMatchObject({ state: "DELIVERED", nextAttemptAt: null, attempts: 1 });
  expect(await relayNotices(deps)).toBe(0);
});

it("sends the receipt of a consent along with the submission, unless the chat gave it with the consent", async () => {
  const receiptsOf = (userId: string) => allPushed(userId).filter(isReceipt).length;
  const onPage = await submitted();
  await relayNotices(deps);
  expect([receiptsOf(onPage.userId), pushesTo(onPage.userId)]).toEqual([1, 1]);

  const inChat = await submitted();
  const { consentId: id } = inChat.cardCase;
  await deps.db.consent.update({ where: { id }, data: { receiptInChat: true } });
  await relayNotices(deps);
  expect([receiptsOf(inChat.userId), pushesTo(inChat.userId)]).toEqual([0, 1]);
});

it.each([
  { name: "500 before it was accepted", wish: { applied: false } },
  { name: "500 after it was accepted", wish: { applied: true } },
  { name: "connection cut after it was accepted", wish: { answer: "reset", applied: true } },
  { name: "502 HTML", wish: { answer: "html" } },
  { name: "too many requests", wish: { answer: "rate" } },
])("delivers once in the end after $name", async ({ wish }) => {
  const { userId } = await submitted();
  fault(wish);
  await relayNotices(deps);
  expect(await noticeOf(userId)).toMatchObject({ state: "PENDING", deliveredAt: null });
  expect(await relayNotices(deps)).toBe(0);
  deps.advance(3_000);
  await Promise.all([relayNotices(deps), relayNotices(deps)]);
  expect(pushesTo(userId)).toBe(1);
  expect(await noticeOf(userId)).toMatchObject({ state: "DELIVERED", attempts: 2, error: null });
});

it("does not push the same notice twice when a lease runs out under a slow relay", async () => {
  const { userId } = await submitted();
  fault({ answer: "normal", applied: true, delayMs: 500 });
  const slow = relayNotices(deps);
  await expect.poll(async () => (await noticeOf(userId)).attempts, { timeout: 10_000 }).toBe(1);
  deps.advance(61_000);
  await relayNotices(deps);
  await slow;
  expect(pushesTo(userId)).toBe(1);
  expect(await noticeOf(userId)).toMatchObject({ state: "DELIVERED" });
});

it("takes up a notice whose relay crashed", async () => {
  const { userId } = await submitted();
  const nextAttemptAt = new Date(deps.now().getTime() + 60_000);
  await deps.db.notice.updateMany({ where: { lineUserId: userId }, data: { attempts: 1, nextAttemptAt } });
  expect(await relayNotices(deps)).toBe(0);
  deps.advance(60_000);
  await relayNotices(deps);
  expect(pushesTo(userId)).toBe(1);
});

it("parks what a student who blocked us would never see", async () => {
  const { userId, cardCase } = await submitted();
  await deps.db.student.update({ where: { id: cardCase.studentId }, data: { blockedAt: deps.now() } });
  await relayNotices(deps);
  expect(await noticeOf(userId)).toMatchObject({
    state: "PARKED",
    undelivered: "blocked",
    undeliveredAt: deps.now(),
    deliveredAt: null,
  });
  expect(pushesTo(userId)).toBe(0);
});

it("parks with its reason what LINE refuses, and what LINE does not answer for hours", async () => {
  const refused = await submitted();
  simulator.world.students.delete(refused.userId);
  await relayNotices(deps);
  expect(await noticeOf(refused.userId)).toMatchObject({
    state: "PARKED",
    undelivered: "refused",
    attempts: 1,
  });
  const { userId } = await submitted();
  fault({ times: 30 });
  for (let hour = 0; hour < 24 && (await noticeOf(userId)).state === "PENDING"; hour += 0.5) {
    await relayNotices(deps);
    expect((await noticeOf(userId)).state).not.toBe("DELIVERED");
    deps.advance(1_800_000);
  }
  expect(await noticeOf(userId)).toMatchObject({ state: "PARKED", undelivered: "gaveUp", attempts: 20 });
  expect(pushesTo(userId)).toBe(0);
});

it("leaves what it cannot read to the next release", async () => {
  const { userId } = await submitted();
  await deps.db.notice.updateMany({ where: { lineUserId: userId }, data: { kind: "somethingNew" } });
  await relayNotices(deps);
  expect(await noticeOf(userId)).toMatchObject({
    state: "PENDING",
    attempts: 1,
    error: "could not be built",
  });
});

describe("several notices of one student", () => {
  /** Three of them, queued at the same moment. */
  async function three() {
    const { userId, cardCase } = await submitted();
    for (const kind of ["caseBound", "surplusMoney"] as const)
      await enqueueNotice(deps.db, { kind, caseId: cardCase.id, lineUserId: userId, at: deps.now() });
    return userId;
  }
  const delivered = async (lineUserId: string) => {
    const rows = await deps.db.notice.findMany({
      where: { lineUserId, state: "DELIVERED" },
      orderBy: { deliveredAt: "asc" },
    });
    return rows.map(({ kind }) => kind);
  };
  it("go out in the order in which they were queued, however many relays there are", async () => {
    const userId = await three();
    for (let round = 0; round < 6; round++) {
      await Promise.all([relayNotices(deps), relayNotices(deps), relayNotices(deps)]);
      deps.advance(1);
    }
    expect(await delivered(userId)).toEqual(["caseSubmitted", "caseBound", "surplusMoney"]);
  });

  it("wait for one that could not be delivered", async () => {
    const userId = await three();
    fault({ applied: false });
    for (let round = 0; round < 4; round++) await relayNotices(deps);
    expect(pushed(userId)).toEqual([]);
    for (let round = 0; round < 6; round++) {
      deps.advance(3_000);
      await relayNotices(deps);
    }
    expect(await delivered(userId)).toEqual(["caseSubmitted", "caseBound", "surplusMoney"]);
  });

  it("do not wait for one that is parked, nor for those of others", async () => {
    const userId = await three();
    const other = await submitted();
    await deps.db.notice.updateMany({
      where: { lineUserId: userId, kind: "caseSubmitted" },
      data: { state: "PARKED", nextAttemptAt: null, undelivered: "refused" },
    });
    for (let round = 0; round < 3; round++) await relayNotices(deps);
    expect(await delivered(userId)).toEqual(["caseBound", "surplusMoney"]);
    expect(await delivered(other.userId)).toEqual(["caseSubmitted"]);
  });
});

it("tells of a wrong amount what came and what was expected", async () => {
  const { userId, cardCase } = await submitted();
  const { virtualAccount } = await deps.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id } });
  const money = { channel: "STORE", externalId: `short-${virtualAccount}`, virtualAccount } as const;
  await recordReceipt(deps, { ...money, amount: 77, paidAt: deps.now() });
  while ((await relayNotices(deps)) > 0);
  const [, told] = pushed(userId);
  expect(told).toMatch(/NT\$77\D/);
  expect(told).toMatch(/NT\$120\D/);
});

/** Moves the clock on to the next time that it is so late in Taipei. */
function advanceTo(hour: number) {
  const dayMs = 86_400_000;
  const sinceMidnight = (deps.now().getTime() + 8 * 3_600_000) % dayMs;
  deps.advance((hour * 3_600_000 - sinceMidnight + dayMs) % dayMs);
}

it.each([
  [14, "caseApproved", false],
  [22, "caseApproved", true],
  [7, "cardShipped", true],
  [8, "cardShipped", false],
  // She pressed the button herself a moment ago.
  [23, "caseSubmitted", false],
] as const)("at %i o'clock pushes %s without sound: %s", async (hour, kind, silent) => {
  const { userId } = await submitted();
  await deps.db.notice.updateMany({ where: { lineUserId: userId }, data: { kind } });
  advanceTo(hour);
  await deps.db.notice.updateMany({ where: { lineUserId: userId }, data: { nextAttemptAt: deps.now() } });
  await relayNotices(deps);
  const push = simulator.world.log.list().findLast(({ path }) => path.endsWith("/message/push"));
  expect(push?.request).toContain(userId);
  expect(push?.request.includes('"notificationDisabled":true')).toBe(silent);
});
