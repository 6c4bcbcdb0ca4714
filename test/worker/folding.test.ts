import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { answers, deskPerson } from "#test/support/hand-off-world.ts";
import { type OutboxWorld, outboxWorld } from "#test/support/outbox-world.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import { saidTo } from "../bot/support/line-user.ts";

const minute = 60_000;
const operator = { id: randomUUID(), username: "op", role: "operator", schoolCode: null } as const;
let world: OutboxWorld;

beforeAll(async () => {
  world = await outboxWorld();
});
beforeEach(() => world.simulator.world.faults.clear());
afterAll(() => world.close());

const fault = (wish: object) =>
  world.simulator.world.faults.add({
    endpoint: "push",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 1,
    ...wish,
  });

/** Paid and approved, and told of it. */
async function readyToMake() {
  const made = await world.aStudentWithCase({ acts: ["paid", "approved"] });
  await world.pass(minute);
  return { ...made, used: world.simulator.world.quota.used };
}

it("makes one push of what the desk does within minutes, named by its main news", async () => {
  const { friend, cardCase, used } = await readyToMake();
  for (const step of ["produce", "ship", "close"] as const) {
    await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step });
    await world.pass(minute);
  }
  expect(world.simulator.world.quota.used).toBe(used);
  await world.pass(5 * minute);
  expect(world.simulator.world.quota.used).toBe(used + 1);
  const [also, main] = saidTo(friend).slice(-2);
  expect(also).toMatch(/新卡製作完成\n・申請已結案$/);
  expect(main).toMatch(/^新卡已寄往學校/);
  expect(
    (await world.notices(cardCase.id)).map(({ kind, state, deliveredBy }) => [kind, state, deliveredBy]),
  ).toEqual(
    ["caseSubmitted", "casePaid", "caseApproved", "cardProduced", "cardShipped", "caseClosed"].map((kind) => [
      kind,
      "DELIVERED",
      "push",
    ]),
  );
});

it("brings what a person wrote by itself, and leaves the news of the case to their own push", async () => {
  const { friend, cardCase } = await readyToMake();
  const desk = await deskPerson(world.deps, cardCase.schoolCode);
  await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step: "produce" });
  await world.pass(60 * minute);
  const wish = { lineUserId: friend.userId, state: "idle", category: undefined };
  const { id } = await requestHandOff(world.deps, wish);
  const before = saidTo(friend).length;
  await answers(world.deps, desk, id, "請帶學生證來");
  await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step: "ship" });
  await world.pass(0);
  expect(saidTo(friend).slice(before)).toEqual([expect.stringContaining("回覆您了"), "請帶學生證來"]);
  await world.pass(6 * minute);
  expect(saidTo(friend).slice(-2)).toEqual([
    expect.stringMatching(/新卡製作完成$/),
    expect.stringMatching(/^新卡已寄往學校/),
  ]);
});

it("keeps what is not worth a push for the next one of the case", async () => {
  const { friend, cardCase, used } = await readyToMake();
  await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step: "produce" });
  await world.pass(60 * minute);
  expect(world.simulator.world.quota.used).toBe(used);
  expect((await world.notices(cardCase.id)).at(-1)).toMatchObject({
    kind: "cardProduced",
    state: "PARKED",
    undelivered: null,
  });
  await takeDeskStep(world.deps, operator, { serial: cardCase.serial, step: "ship" });
  await world.pass(6 * minute);
  expect(world.simulator.world.quota.used).toBe(used + 1);
  expect(saidTo(friend).slice(-2).join("\n")).toMatch(/新卡製作完成[\s\S]*新卡已寄往學校/);
  expect((await world.notices(cardCase.id)).every(({ state }) => state === "DELIVERED")).toBe(true);
});

it("says the same again after a crash, and swallows nothing that came meanwhile", async () => {
  const { friend, cardCase, used } = await readyToMake();
  await world.queue(cardCase, "cardShipped", "caseClosed");
  fault({ answer: "reset", applied: true });
  await world.pass(5 * minute);
  expect(world.simulator.world.quota.used).toBe(used + 1);
  expect((await world.notices(cardCase.id)).slice(-2).map(({ state }) => state)).toEqual([
    "PENDING",
    "PENDING",
  ]);
  await world.queue(cardCase, "pickUpReminder");
  await world.pass(minute);
  expect((await world.notices(cardCase.id)).every(({ state }) => state === "DELIVERED")).toBe(true);
  expect(world.simulator.world.quota.used).toBe(used + 2);
  expect(saidTo(friend).at(-1)).toMatch(/^請到學校領取新卡/);
});

it("does not let what waits for company hold up what is urgent", async () => {
  const { friend, cardCase, used } = await readyToMake();
  await world.queue(cardCase, "cardShipped", "surplusMoney");
  await world.pass(0);
  expect(saidTo(friend).slice(-2).join("\n")).toMatch(/收到多繳的款項/);
  expect(world.simulator.world.quota.used).toBe(used + 1);
  expect((await world.notices(cardCase.id)).every(({ state }) => state === "DELIVERED")).toBe(true);
});

it("drops what is not true any more, and still tells the rest", async () => {
  const { cardCase, friend } = await world.aStudentWithCase();
  await world.queue(cardCase, "caseReturned", "caseApproved");
  await Promise.all([relayNotices(world.deps), relayNotices(world.deps)]);
  await world.pass(minute);
  expect((await world.notices(cardCase.id)).map(({ state }) => state)).toEqual([
    "DELIVERED",
    "DROPPED",
    "DELIVERED",
  ]);
  expect(saidTo(friend).join()).not.toContain("學校請您補件");
});
