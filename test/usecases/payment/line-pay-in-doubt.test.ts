import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { checkAttempt } from "#usecases/payment/check-attempt.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";

let world: PaymentWorld;

beforeAll(async () => {
  world = await paymentWorld(1_500);
});
beforeEach(() => world.simulator.world.faults.clear());
afterAll(() => world.close());

/** A case whose student has agreed on LINE Pay's page. */
async function approved() {
  const cardCase = await world.unpaidCase();
  await startLinePay(world.deps, cardCase.studentId, cardCase.serial);
  const attempt = await world.latestAttempt(cardCase.billId);
  await world.payer(attempt, "approve");
  return { ...cardCase, ids: { orderId: attempt.id, transactionId: attempt.transactionId! } };
}

async function books(billId: string) {
  const { state } = await world.latestAttempt(billId);
  const receipts = await world.deps.db.receipt.findMany({ where: { billId }, orderBy: { id: "asc" } });
  return {
    state,
    receipts: receipts.map((receipt) => `${receipt.channel} ${receipt.state}`),
    charged: await world.charged(billId),
  };
}

/** Lets time pass and the sweep look, until it has nothing to do with this bill any more. */
async function sweepUntilDecided(billId: string) {
  for (let round = 0; round < 10; round++) {
    world.deps.advance(65_000);
    await sweepAttempts(world.deps, 50);
    if ((await world.latestAttempt(billId)).nextCheckAt === null) return;
  }
}

async function sweepAttemptsFor(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 10_000) {
    world.deps.advance(10_000);
    await sweepAttempts(world.deps, 50);
  }
}

const storeMoney = (billId: string, virtualAccount: string) => ({
  channel: "STORE" as const,
  externalId: `store-${billId}`,
  virtualAccount,
  amount: 120,
  paidAt: world.deps.now(),
});

/** Approved, confirmed without an answer, then paid at a store. */
async function paidAtStoreInDoubt(fault: Omit<Parameters<PaymentWorld["fault"]>[0], "endpoint">) {
  const paid = await approved();
  world.fault({ endpoint: "pay-confirm", ...fault });
  await returnFromLinePay(world.deps, paid.ids);
  await recordReceipt(world.deps, storeMoney(paid.billId, paid.virtualAccount));
  return paid;
}

const lostAnswers = [
  { name: "time-out with effect", fault: { answer: "normal", applied: true, delayMs: 2_500 } },
  { name: "time-out without effect", fault: { answer: "error", applied: false, delayMs: 2_500 } },
  { name: "reset with effect", fault: { answer: "reset", applied: true } },
  { name: "502 HTML without effect", fault: { answer: "html", applied: false } },
  { name: "502 HTML with effect", fault: { answer: "html", applied: true } },
  { name: "truncated JSON with effect", fault: { answer: "truncated", applied: true } },
  { name: "9000 with effect", fault: { answer: "code", code: "9000", applied: true } },
  { name: "1198 without effect", fault: { answer: "code", code: "1198", applied: false } },
] as const;

describe("a confirm without a clear answer", () => {
  it.each(lostAnswers)("is no verdict and ends in exactly one payment: $name", async ({ fault }) => {
    const { billId, ids } = await approved();
    world.fault({ endpoint: "pay-confirm", ...fault });
    expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "checking" });
    expect(await books(billId)).toMatchObject({ state: "UNKNOWN", receipts: [] });
    await sweepUntilDecided(billId);
    expect(await books(billId)).toMatchObject({
      state: "PAID",
      receipts: ["LINE_PAY MATCHED"],
      charged: 120,
    });
  });

  it("allows no second attempt meanwhile", async () => {
    const { studentId, serial, ids } = await approved();
    world.fault({ endpoint: "pay-confirm", answer: "html" });
    await returnFromLinePay(world.deps, ids);
    const second = startLinePay(world.deps, studentId, serial);
    await expect(second).rejects.toMatchObject({ code: "payment_in_progress" });
  });

  it("keeps the money as surplus when the store's came in between", async () => {
    const { billId, virtualAccount, ids } = await approved();
    world.fault({ endpoint: "pay-confirm", answer: "reset", applied: true });
    await returnFromLinePay(world.deps, ids);
    const money = { channel: "STORE", externalId: `between-${billId}`, virtualAccount } as const;
    await recordReceipt(world.deps, { ...money, amount: 120, paidAt: world.deps.now() });
    await sweepUntilDecided(billId);
    const { receipts, state } = await books(billId);
    expect(state).toBe("PAID");
    expect(receipts.sort()).toEqual(["LINE_PAY SURPLUS", "STORE MATCHED"]);
  });

  it("ends without a charge when the store's money came first and LINE Pay had taken none", async () => {
    const { billId, ids } = await paidAtStoreInDoubt({ answer: "error" });
    await sweepAttemptsFor(30_000);
    expect(await books(billId)).toMatchObject({ state: "UNKNOWN", charged: 0 });
    world.simulator.world.clock.advance(21 * 60_000);
    await sweepUntilDecided(billId);
    expect(await books(billId)).toMatchObject({
      state: "EXPIRED",
      receipts: ["STORE MATCHED"],
      charged: 0,
    });
    expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "expired" });
  });

  it("keeps money as surplus that LINE Pay took after the bill was settled another way", async () => {
    const { billId, ids } = await paidAtStoreInDoubt({ answer: "error" });
    await sweepAttemptsFor(30_000);
    // The confirm that got no answer, slow on its way, takes effect only now.
    await world.deps.linePay.confirm(ids.transactionId, 120);
    await sweepUntilDecided(billId);
    const { receipts, state, charged } = await books(billId);
    expect([state, charged, receipts.sort()]).toEqual(["PAID", 120, ["LINE_PAY SURPLUS", "STORE MATCHED"]]);
  });

  it("keeps money as surplus that a confirm reports after the attempt was closed", async () => {
    const { billId, ids, virtualAccount } = await approved();
    const held = Promise.withResolvers<void>();
    const { linePay } = world.deps;
    const slow: typeof linePay = {
      ...linePay,
      confirm: async (transactionId, amount) => {
        await held.promise;
        return linePay.confirm(transactionId, amount);
      },
    };
    const confirming = checkAttempt({ ...world.deps, linePay: slow }, ids.orderId);
    await expect.poll(async () => (await books(billId)).state).toBe("CONFIRMING");
    await recordReceipt(world.deps, storeMoney(billId, virtualAccount));
    // Two looks of the sweep at a page that LINE Pay calls over.
    world.deps.advance(65_000);
    world.fault({ endpoint: "pay-check", answer: "code", code: "0121", times: 2 });
    await sweepAttempts(world.deps, 50);
    world.deps.advance(65_000);
    await sweepAttempts(world.deps, 50);
    expect((await books(billId)).state).toBe("EXPIRED");
    held.resolve();
    await confirming;
    const { receipts, state, charged } = await books(billId);
    expect([state, charged, receipts.sort()]).toEqual(["PAID", 120, ["LINE_PAY SURPLUS", "STORE MATCHED"]]);
  });

  it("takes a refusal of the second confirm for no word on the first", async () => {
    const { billId, ids } = await approved();
    world.fault({ endpoint: "pay-confirm", answer: "error" });
    await returnFromLinePay(world.deps, ids);
    world.fault({ endpoint: "pay-confirm", answer: "code", code: "1142" });
    await checkAttempt(world.deps, ids.orderId);
    expect(await books(billId)).toMatchObject({ state: "UNKNOWN", receipts: [] });
    await sweepUntilDecided(billId);
    expect(await books(billId)).toMatchObject({
      state: "PAID",
      receipts: ["LINE_PAY MATCHED"],
      charged: 120,
    });
  });

  it("is over only at the second look that finds no payment", async () => {
    const { billId, ids } = await approved();
    world.fault({ endpoint: "pay-confirm", answer: "error" });
    await returnFromLinePay(world.deps, ids);
    world.simulator.world.clock.advance(21 * 60_000);
    await checkAttempt(world.deps, ids.orderId);
    expect(await books(billId)).toMatchObject({ state: "UNKNOWN" });
    await checkAttempt(world.deps, ids.orderId);
    expect(await books(billId)).toMatchObject({ state: "EXPIRED", receipts: [], charged: 0 });
  });
});

it("heals a crash between confirm and settling", async () => {
  const { billId, ids, caseId } = await approved();
  const { db, linePay, now } = world.deps;
  // What a process leaves that dies with LINE Pay's answer in its hands.
  await db.paymentAttempt.update({
    where: { id: ids.orderId },
    data: { state: "CONFIRMING", nextCheckAt: now() },
  });
  await db.paymentEvent.create({
    data: {
      attemptId: ids.orderId,
      at: now(),
      call: "confirm",
      code: "started",
      from: "AUTHENTICATED",
      to: "CONFIRMING",
    },
  });
  await linePay.confirm(ids.transactionId, 120);
  await sweepAttempts(world.deps, 50);
  expect(await books(billId)).toMatchObject({ state: "CONFIRMING", receipts: [] });
  await sweepUntilDecided(billId);
  expect(await books(billId)).toMatchObject({ state: "PAID", receipts: ["LINE_PAY MATCHED"], charged: 120 });
  expect(await db.notice.count({ where: { caseId, kind: "casePaid" } })).toBe(1);
});

it("closes an attempt whose request a crash cut off", async () => {
  const { billId, studentId, serial } = await world.unpaidCase();
  const { db, now } = world.deps;
  const createdAt = now();
  await db.paymentAttempt.create({
    data: { id: `${serial}-cut`, billId, amount: 120, createdAt, nextCheckAt: createdAt },
  });
  await sweepUntilDecided(billId);
  expect(await books(billId)).toMatchObject({ state: "FAILED" });
  await startLinePay(world.deps, studentId, serial);
  expect(await books(billId)).toMatchObject({ state: "REQUESTED" });
});

describe("a request without a payment page", () => {
  it.each([
    { fault: { answer: "normal", applied: true, delayMs: 2_500 }, code: "line_pay_failed" },
    { fault: { answer: "html" }, code: "line_pay_failed" },
    { fault: { answer: "truncated" }, code: "line_pay_failed" },
    { fault: { answer: "code", code: "1106" }, code: "line_pay_unavailable" },
  ] as const)("ends as $code and the next try works: $fault", async ({ fault, code }) => {
    const { billId, studentId, serial } = await world.unpaidCase();
    world.fault({ endpoint: "pay-request", ...fault });
    await expect(startLinePay(world.deps, studentId, serial)).rejects.toMatchObject({ code });
    expect(await books(billId)).toMatchObject({ state: "FAILED" });
    await startLinePay(world.deps, studentId, serial);
    expect(await books(billId)).toMatchObject({ state: "REQUESTED" });
  });
});

it("waits when the status cannot be read, and reports what is our fault", async () => {
  const { billId, ids } = await approved();
  world.fault({ endpoint: "pay-check", answer: "html" });
  expect(await checkAttempt(world.deps, ids.orderId)).toBeUndefined();
  world.fault({ endpoint: "pay-check", answer: "code", code: "1104" });
  expect(await checkAttempt(world.deps, ids.orderId)).toContain("1104");
  expect(await books(billId)).toMatchObject({ state: "REQUESTED", charged: 0 });
  await checkAttempt(world.deps, ids.orderId);
  expect(await books(billId)).toMatchObject({ state: "PAID", charged: 120 });
});

it("reports an attempt that stays in doubt", async () => {
  const { ids } = await approved();
  world.fault({ endpoint: "pay-confirm", answer: "html" });
  await returnFromLinePay(world.deps, ids);
  world.fault({ endpoint: "pay-check", answer: "html", times: 2 });
  expect(await checkAttempt(world.deps, ids.orderId)).toBeUndefined();
  world.deps.advance(31 * 60_000);
  expect(await checkAttempt(world.deps, ids.orderId)).toContain("half an hour");
});

it("takes one row in one sweep only, however many sweep", async () => {
  const cases = await Promise.all([1, 2, 3, 4, 5].map(() => approved()));
  world.deps.advance(5_000);
  const sweeps = await Promise.all([1, 2, 3, 4].map(() => sweepAttempts(world.deps, 50)));
  expect(sweeps.flatMap(({ errors }) => errors)).toEqual([]);
  for (const { billId } of cases) {
    expect(await books(billId)).toMatchObject({
      state: "PAID",
      receipts: ["LINE_PAY MATCHED"],
      charged: 120,
    });
    expect((await world.latestAttempt(billId)).checks).toBeLessThanOrEqual(1);
  }
});
