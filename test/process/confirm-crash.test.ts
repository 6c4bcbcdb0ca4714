import { randomBytes } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { createLinePay } from "#adapters/line-pay/index.ts";
import { aCase } from "#test/factories/case.ts";
import { testDeps } from "#test/factories/deps.ts";
import { testDatabase } from "#test/support/database.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { startServiceProcess } from "../support/service.ts";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The service as its own process, with the simulator outside it, so that it can be killed alone. */
async function outside() {
  const database = await testDatabase();
  closers.push(() => database.close());
  const simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  closers.push(() => simulator.close());
  const service = await startServiceProcess({ databaseUrl: database.url, env: environment(simulator) });
  closers.push(() => service.close());
  return { db: database.db, simulator, service };
}

function environment({ url, world }: Simulator): Record<string, string> {
  const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_LOGIN_CHANNEL_ID } = world.settings;
  const { LINE_PAY_CHANNEL_ID, LINE_PAY_CHANNEL_SECRET, LIFF_ID } = world.settings;
  return {
    ...{ LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, LINE_LOGIN_CHANNEL_ID, LIFF_ID },
    ...{ LINE_PAY_CHANNEL_ID, LINE_PAY_CHANNEL_SECRET, LINE_PAY_API_URL: url, LINE_API_URL: url },
    PII_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    SESSION_SECRET: randomBytes(32).toString("hex"),
  };
}

it("heals a kill -9 between LINE Pay's confirm and our settling: paid once, told once", async () => {
  const { db, simulator, service } = await outside();
  const { LINE_PAY_CHANNEL_ID: channelId, LINE_PAY_CHANNEL_SECRET: channelSecret } = simulator.world.settings;
  const linePay = createLinePay({ channelId, channelSecret, apiUrl: simulator.url, version: "v4" });
  const deps = await testDeps(db, { linePay, now: () => new Date() });
  const { id, studentId, serial } = await aCase(deps);
  await startLinePay(deps, studentId, serial);
  const transaction = simulator.world.pay.list()[0]!;
  transaction.state = "AUTHENTICATED";
  const fault = {
    endpoint: "pay-confirm",
    answer: "normal",
    applied: true,
    delayMs: 30_000,
    times: 1,
  } as const;
  simulator.world.faults.add({ ...fault });

  const { transactionId, order } = transaction;
  const ids = new URLSearchParams({ orderId: order.orderId, transactionId });
  void fetch(`${service.url}/pay/line/confirm?${ids}`).catch(() => undefined);
  await expect.poll(() => transaction.state, { timeout: 30_000 }).toBe("COMPLETED");
  await service.kill();
  expect(await db.paymentAttempt.findFirst()).toMatchObject({ state: "CONFIRMING" });
  expect(await db.receipt.count()).toBe(0);

  await service.restart();
  const headers = { "content-type": "application/json" };
  await fetch(`${service.url}/demo/clock`, {
    method: "POST",
    headers,
    body: JSON.stringify({ advanceMs: 120_000 }),
  });
  expect(await db.paymentAttempt.findFirst()).toMatchObject({ state: "PAID" });
  expect(await db.receipt.findMany()).toMatchObject([{ channel: "LINE_PAY", state: "MATCHED", amount: 120 }]);
  expect(await db.cardCase.findUnique({ where: { id } })).toMatchObject({ progress: "PROCESSING" });
  expect(await db.notice.count({ where: { caseId: id, kind: "casePaid" } })).toBe(1);
  const confirms = simulator.world.log.list().filter(({ name }) => name === "pay-confirm");
  expect(confirms.length).toBeLessThanOrEqual(1);
}, 120_000);
