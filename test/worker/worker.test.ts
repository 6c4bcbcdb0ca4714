import pino from "pino";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { menuKeys } from "#domain/case/menu-kind.ts";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import type { LineMessaging } from "#usecases/ports/line-messaging.ts";
import type { MenuLinks } from "#usecases/ports/menu-links.ts";
import { startSweep } from "#worker/sweep.ts";
import { startWorker, type Worker } from "#worker/worker.ts";

const log = pino({ level: "silent" });
let world: PaymentWorld;
let worker: Worker | undefined;
let pushed: string[] = [];

// Only LINE's end of a push; what the worker does around it is real.
const line: LineMessaging = {
  reply: async () => ({ kind: "delivered" }),
  push: async (to) => {
    pushed.push(to);
    return { kind: "delivered" };
  },
  showLoading: async () => {},
  content: () => Promise.reject(new Error("no pictures here")),
  quota: async () => undefined,
};

const menus: MenuLinks = {
  menus: async () => Object.fromEntries(menuKeys.map((key) => [key, key])),
  link: async () => true,
  unlink: async () => {},
};

beforeAll(async () => {
  world = await paymentWorld();
});
afterEach(async () => {
  await worker?.stop();
  pushed = [];
});
afterAll(() => world.close());

function start(recoverInbox: () => Promise<number> = async () => 0): Worker {
  worker = startWorker({ ...world.deps, line, menus, log, recoverInbox });
  return worker;
}

it("does all that the moved clock makes due, and what follows from it, before it returns", async () => {
  const paying = await world.unpaidCase();
  const forgetful = await world.unpaidCase();
  await startLinePay(world.deps, paying.studentId, paying.serial);
  await world.payer(await world.latestAttempt(paying.billId), "approve-silently");
  const running = start();
  world.deps.advance(5_000);
  await running.runDue();
  const { db } = world.deps;
  const progress = async (id: string) => (await db.cardCase.findUniqueOrThrow({ where: { id } })).progress;
  expect(await progress(paying.caseId)).toBe("PROCESSING");
  const student = await db.student.findUniqueOrThrow({ where: { id: paying.studentId } });
  expect(pushed.filter((to) => to === student.lineUserId)).toHaveLength(2);
  world.deps.advance(40 * 24 * 3_600_000);
  await running.runDue();
  expect(await progress(forgetful.caseId)).toBe("LAPSED");
  expect(await db.notice.count({ where: { state: "PENDING" } })).toBe(0);
});

it("delivers soon without being told", async () => {
  const { studentId } = await world.unpaidCase();
  const student = await world.deps.db.student.findUniqueOrThrow({ where: { id: studentId } });
  start();
  await expect.poll(() => pushed, { timeout: 20_000 }).toContain(student.lineUserId);
});

it("outlives a sweep that fails, and runs the others", async () => {
  const { studentId } = await world.unpaidCase();
  const student = await world.deps.db.student.findUniqueOrThrow({ where: { id: studentId } });
  const running = start(() => Promise.reject(new Error("the inbox is gone")));
  await running.runDue();
  expect(pushed).toContain(student.lineUserId);
});

it("tries a failed sweep again, later each time, and stops at once", async () => {
  let tries = 0;
  const run = async () => {
    tries++;
    if (tries < 3) throw new Error("not yet");
    return 0;
  };
  const sweep = startSweep({ name: "test", everyMs: 5, run }, log);
  await expect.poll(() => tries, { timeout: 20_000 }).toBeGreaterThan(3);
  await sweep.stop();
  const after = tries;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(tries).toBe(after);
});

it("waits in a drain for what the loop has begun", async () => {
  let left = 1;
  let done = false;
  const run = async () => {
    if (left === 0) return 0;
    left = 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
    done = true;
    return 1;
  };
  const sweep = startSweep({ name: "test", everyMs: 1_000, run }, log);
  await new Promise((resolve) => setTimeout(resolve, 10));
  await sweep.drain();
  expect(done).toBe(true);
  await sweep.stop();
});
