import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OutboxWorld, outboxWorld } from "#test/support/outbox-world.ts";
import { checkQuota, outboxState } from "#usecases/notice/push-quota.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import { saidTo } from "../bot/support/line-user.ts";

const minute = 60_000;
const hour = 60 * minute;
let world: OutboxWorld;

beforeAll(async () => {
  world = await outboxWorld();
});
beforeEach(async () => {
  world.simulator.world.faults.clear();
  Object.assign(world.simulator.world.quota, { limit: 200, used: 0 });
  await world.deps.db.pushQuota.deleteMany();
  await world.deps.db.notice.deleteMany();
});
afterAll(() => world.close());

/** Looks at the quota and pushes, as the sweeps do. */
async function sweep(milliseconds = 0) {
  world.deps.advance(milliseconds);
  await Promise.all([checkQuota(world.deps), checkQuota(world.deps)]);
  await Promise.all([relayNotices(world.deps), relayNotices(world.deps)]);
}

it("stops all pushes of the month at the first refusal, and marks what waits", async () => {
  world.simulator.world.quota.used = 200;
  const first = await world.aStudentWithCase();
  const calls = world.pushCalls();
  const second = await world.aStudentWithCase();
  for (let round = 0; round < 24; round++) await sweep(hour);
  expect(world.pushCalls()).toBe(calls);
  for (const { cardCase } of [first, second])
    expect(await world.notices(cardCase.id)).toMatchObject([
      { state: "PENDING", undelivered: "quota", attempts: 0 },
    ]);
  expect(await outboxState(world.deps)).toMatchObject({
    quota: { limit: 200, used: 200, usedUpSince: expect.any(Date) },
    pending: 0,
    undelivered: [{ reason: "quota", count: 2 }],
  });
});

it.each([
  ["the month has turned", { used: 0 }],
  ["the quota was raised", { limit: 3000 }],
])("pushes all that waited, once, when %s", async (_name, change) => {
  world.simulator.world.quota.used = 200;
  const made = [await world.aStudentWithCase(), await world.aStudentWithCase()];
  await sweep(48 * hour);
  Object.assign(world.simulator.world.quota, change);
  const before = world.simulator.world.quota.used;
  await sweep(11 * minute);
  await sweep(minute);
  expect(world.simulator.world.quota.used).toBe(before + 2);
  for (const { cardCase, friend } of made) {
    expect(await world.notices(cardCase.id)).toMatchObject([{ state: "DELIVERED", undelivered: null }]);
    expect(saidTo(friend).join()).toContain("申請已送出");
  }
  expect(await outboxState(world.deps)).toMatchObject({ quota: { usedUpSince: null }, undelivered: [] });
});

it("makes one push of all that a case has gone through meanwhile, and leaves out what is over", async () => {
  const { cardCase, friend } = await world.aStudentWithCase();
  world.simulator.world.quota.used = 200;
  await world.queue(cardCase, "paymentDue");
  await world.pass(0);
  await world.queue(cardCase, "casePaid", "caseApproved");
  await world.deps.db.cardCase.update({
    where: { id: cardCase.id },
    data: {
      paidAt: world.deps.now(),
      confirmedAt: world.deps.now(),
      progress: "PROCESSING",
      review: "APPROVED",
    },
  });
  await sweep(hour);
  const said = saidTo(friend).length;
  world.simulator.world.quota.used = 0;
  await sweep(11 * minute);
  await sweep(minute);
  expect(world.simulator.world.quota.used).toBe(1);
  expect(saidTo(friend).slice(said)).toEqual([
    expect.stringMatching(/・已收到您的繳費$/),
    expect.stringMatching(/^學校已核可，開始製作新卡/),
  ]);
  expect((await world.notices(cardCase.id)).map(({ state }) => state)).toEqual([
    "DELIVERED",
    "DROPPED",
    "DELIVERED",
    "DELIVERED",
  ]);
});

it("takes the 429 of the rate for what it is: tried again in seconds", async () => {
  world.simulator.world.faults.add({
    endpoint: "push",
    answer: "rate",
    applied: false,
    delayMs: 0,
    times: 1,
  });
  const { cardCase } = await world.aStudentWithCase();
  expect(await world.notices(cardCase.id)).toMatchObject([
    { state: "PENDING", undelivered: null, attempts: 1 },
  ]);
  await world.pass(3_000);
  expect(await world.notices(cardCase.id)).toMatchObject([{ state: "DELIVERED" }]);
});

it("goes on soon when LINE had only reserved the rest for another delivery, and asks on when LINE is silent", async () => {
  world.simulator.world.faults.add({
    endpoint: "push",
    answer: "monthly",
    applied: false,
    delayMs: 0,
    times: 1,
  });
  const { cardCase } = await world.aStudentWithCase();
  world.simulator.world.faults.add({
    endpoint: "quota",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 1,
  });
  await sweep(minute);
  expect(await world.notices(cardCase.id)).toMatchObject([{ state: "PENDING", undelivered: "quota" }]);
  await sweep(minute);
  expect(await world.notices(cardCase.id)).toMatchObject([{ state: "DELIVERED" }]);
});
