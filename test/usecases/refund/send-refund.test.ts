import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { movementsOf } from "#test/support/balances.ts";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { returnSurplus } from "#usecases/refund/return-surplus.ts";
import { startRefund } from "#usecases/refund/start-refund.ts";
import { sweepRefunds } from "#usecases/refund/sweep-refunds.ts";

let world: PaymentWorld;
beforeAll(async () => {
  world = await paymentWorld(400);
});
afterAll(() => world.close());
beforeEach(() => {
  world.simulator.world.faults.clear();
  world.simulator.world.pay.switches.refundWindowOver = false;
});

const olga = { id: randomUUID(), username: "olga", role: "operator", schoolCode: null } as const;

/** LINE Pay has NT$120 that another payment of the bill made needless. */
async function paidTwice() {
  const { deps } = world;
  const one = await world.unpaidCase();
  await startLinePay(deps, one.studentId, one.serial);
  const attempt = await world.latestAttempt(one.billId);
  await world.payer(attempt, "approve-silently");
  world.fault({ endpoint: "pay-confirm", answer: "reset", applied: true });
  await returnFromLinePay(deps, { orderId: attempt.id, transactionId: attempt.transactionId! });
  const { virtualAccount } = one;
  const till = { channel: "STORE", externalId: randomUUID(), virtualAccount, amount: 120 } as const;
  await recordReceipt(deps, { ...till, paidAt: deps.now() });
  await world.healed(attempt.id);
  const receipt = await deps.db.receipt.findFirstOrThrow({
    where: { channel: "LINE_PAY", billId: one.billId },
  });
  expect(receipt.state).toBe("SURPLUS");
  return { ...one, receiptId: receipt.id };
}

const rowOf = (id: string) => world.deps.db.refund.findUniqueOrThrow({ where: { id } });
const itemOf = (receiptId: string) => world.deps.db.moneyItem.findFirstOrThrow({ where: { receiptId } });

/** The worker, as long as something is due, the clock moved in between. */
async function tend(minutes = 0) {
  world.deps.advance(minutes * 60_000);
  const alerts: string[] = [];
  for (;;) {
    const { count, alerts: said, errors } = await sweepRefunds(world.deps);
    expect(errors).toEqual([]);
    alerts.push(...said.map(({ alert }) => alert));
    if (count === 0) return alerts;
  }
}

it("gives the whole back once, books it, ends the item and tells her the sum and the day", async () => {
  const { receiptId, billId, caseId } = await paidTwice();
  expect(await world.charged(billId)).toBe(120);
  const { id } = await startRefund(world.deps, olga, { receiptId, available: 120 });
  expect(await itemOf(receiptId)).toMatchObject({ nextStep: "awaitRefund", closedAt: null });
  await Promise.all([tend(), tend(), tend()]);
  expect(await world.charged(billId)).toBe(0);
  expect(await rowOf(id)).toMatchObject({ state: "SENT", providerId: expect.stringMatching(/^\d{19}$/) });
  expect(await movementsOf(world.deps.db, id)).toEqual(["sent: surplus > clearing 120"]);
  expect(await itemOf(receiptId)).toMatchObject({ outcome: "refunded", closedAt: expect.any(Date) });
  const notice = await world.deps.db.notice.findFirstOrThrow({ where: { caseId, kind: "surplusReturned" } });
  expect(notice.data).toEqual({ amount: 120, on: "2026-11-22", way: "LINE_PAY" });
  await expect(startRefund(world.deps, olga, { receiptId })).rejects.toMatchObject({
    code: "refund_not_available",
  });
});

const faults = [
  { answer: "reset", applied: true },
  { answer: "reset", applied: false },
  { answer: "html", applied: true },
  { answer: "truncated", applied: true },
  { answer: "code", code: "9000", applied: true },
  { answer: "code", code: "9000", applied: false },
  { answer: "code", code: "1198", applied: true },
  { answer: "code", code: "1164", applied: true },
  { answer: "code", code: "1165", applied: true },
  { answer: "normal", delayMs: 900, applied: true },
  { answer: "normal", delayMs: 900, applied: false },
] as const;

it.each(faults)("never pays a part twice: %o", async (fault) => {
  const { receiptId, billId } = await paidTwice();
  const { id } = await startRefund(world.deps, olga, { receiptId, amount: 50 });
  world.fault({ endpoint: "pay-refund", ...fault });
  await tend();
  expect((await rowOf(id)).state).toBe("UNKNOWN");
  for (const minutes of [2, 6, 31]) await tend(minutes);
  expect(await rowOf(id)).toMatchObject({ state: "SENT" });
  expect(await world.charged(billId)).toBe(70);
  expect(await itemOf(receiptId)).toMatchObject({ nextStep: "refund", closedAt: null });
});

it("tells two parts of the same sum apart, the first without an answer", async () => {
  const { receiptId, billId } = await paidTwice();
  for (const answer of ["reset", "reset"] as const) {
    world.fault({ endpoint: "pay-refund", answer, applied: true });
    await startRefund(world.deps, olga, { receiptId, amount: 30 });
    for (const minutes of [0, 2, 6]) await tend(minutes);
  }
  expect(await world.charged(billId)).toBe(60);
  const rows = await world.deps.db.refund.findMany({ where: { receiptId } });
  expect(rows.map(({ state }) => state)).toEqual(["SENT", "SENT"]);
  expect(new Set(rows.map(({ providerId }) => providerId)).size).toBe(2);
});

it("waits where LINE Pay lacks the means or we are at fault, and says so", async () => {
  const { receiptId, billId } = await paidTwice();
  const { id } = await startRefund(world.deps, olga, { receiptId });
  world.fault({ endpoint: "pay-refund", answer: "code", code: "2042" });
  expect(await tend()).toEqual([expect.stringContaining("2042")]);
  expect(await rowOf(id)).toMatchObject({ state: "CREATED" });
  await tend(2);
  expect(await world.charged(billId)).toBe(0);
  expect(await rowOf(id)).toMatchObject({ state: "SENT" });
});

it("goes by the bank where LINE Pay's time for it is over, and asks her where to", async () => {
  const { receiptId, billId, caseId } = await paidTwice();
  world.simulator.world.pay.switches.refundWindowOver = true;
  const { id } = await startRefund(world.deps, olga, { receiptId });
  await tend();
  expect(await rowOf(id)).toMatchObject({ state: "REFUSED", reason: "1163" });
  expect(await world.charged(billId)).toBe(120);
  const next = await world.deps.db.refund.findUniqueOrThrow({ where: { previousId: id } });
  expect(next).toMatchObject({ method: "TRANSFER", state: "CREATED", amount: 120, accountNoSealed: null });
  expect(await itemOf(receiptId)).toMatchObject({ nextStep: "awaitRefund", closedAt: null });
  const asked = { caseId, kind: "surplusDetailsAsked" };
  expect(await world.deps.db.notice.count({ where: asked })).toBe(1);
});

it("does not give back what somebody returned at LINE Pay's own desk", async () => {
  const { receiptId, billId } = await paidTwice();
  const { externalId } = await world.deps.db.receipt.findUniqueOrThrow({ where: { id: receiptId } });
  await world.deps.linePay.refund(externalId, 100);
  const { id } = await startRefund(world.deps, olga, { receiptId, amount: 50 });
  expect([...(await tend()), ...(await tend(2))]).toContain("the money was returned without us");
  expect(await rowOf(id)).toMatchObject({ state: "REFUSED", reason: "returned elsewhere" });
  expect(await world.charged(billId)).toBe(20);
});

it("is taken up after a crash between the call and its answer", async () => {
  const { receiptId, billId } = await paidTwice();
  const { id } = await startRefund(world.deps, olga, { receiptId, amount: 40 });
  const { externalId } = await world.deps.db.receipt.findUniqueOrThrow({ where: { id: receiptId } });
  await world.deps.linePay.refund(externalId, 40);
  const at = world.deps.now();
  const left = {
    state: "SUBMITTED",
    submittedAt: at,
    attempts: 1,
    nextAttemptAt: new Date(at.getTime() + 60_000),
  };
  await world.deps.db.refund.update({ where: { id }, data: left });
  await tend();
  expect((await rowOf(id)).state).toBe("SUBMITTED");
  await tend(2);
  expect(await rowOf(id)).toMatchObject({ state: "SENT" });
  expect(await world.charged(billId)).toBe(80);
});

it("gives a second payment back by itself where the setting has it so: whole, once, and not what somebody took on", async () => {
  const { deps } = world;
  const byItself = { ...deps, settings: { ...deps.settings, returnLinePaySurplus: true } };
  const [first, taken] = [await paidTwice(), await paidTwice()];
  const { id } = await itemOf(taken.receiptId);
  await deps.db.moneyItem.update({ where: { id }, data: { owner: `staff:${olga.id}` } });
  await returnSurplus(deps);
  const begun = (receiptId: string) => deps.db.refund.findMany({ where: { receiptId } });
  expect(await begun(first.receiptId)).toEqual([]);
  await Promise.all([returnSurplus(byItself), returnSurplus(byItself)]);
  const [refund, ...more] = await begun(first.receiptId);
  expect([refund, more]).toMatchObject([{ method: "LINE_PAY", amount: 120, createdBy: "system" }, []]);
  expect(await begun(taken.receiptId)).toEqual([]);
  expect(await deps.db.auditEntry.findMany({ where: { subject: refund!.id } })).toMatchObject([
    { actor: "system", action: "refund.start" },
  ]);
  await tend();
  expect(await rowOf(refund!.id)).toMatchObject({ state: "SENT" });
  await returnSurplus(byItself);
  expect(await begun(first.receiptId)).toHaveLength(1);
});
