import { afterAll, beforeAll, expect, it } from "vitest";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { checkAttempt } from "#usecases/payment/check-attempt.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import type { LinePay, LinePayOrder } from "#usecases/ports/line-pay.ts";

let world: PaymentWorld;

beforeAll(async () => {
  world = await paymentWorld();
});
afterAll(() => world.close());

/** A case whose student has LINE Pay's page before her. */
async function onPaymentPage() {
  const cardCase = await world.unpaidCase();
  await startLinePay(world.deps, cardCase.studentId, cardCase.serial);
  const attempt = await world.latestAttempt(cardCase.billId);
  return { ...cardCase, attempt, ids: { orderId: attempt.id, transactionId: attempt.transactionId! } };
}

async function stateOf(caseId: string) {
  const { db } = world.deps;
  const cardCase = await db.cardCase.findUniqueOrThrow({ where: { id: caseId } });
  const bill = await db.bill.findFirstOrThrow({ where: { caseId } });
  const receipts = await db.receipt.findMany({ where: { billId: bill.id }, orderBy: { receivedAt: "asc" } });
  const notices = await db.notice.count({ where: { caseId, kind: "casePaid" } });
  const { state } = await world.latestAttempt(bill.id).catch(() => ({ state: "none" }));
  return {
    progress: cardCase.progress,
    bill: bill.state,
    attempt: state,
    receipts: receipts.map((receipt) => `${receipt.channel} ${receipt.state}`),
    notices,
    charged: await world.charged(bill.id),
  };
}

const paidByLinePay = {
  progress: "PROCESSING",
  bill: "PAID",
  attempt: "PAID",
  receipts: ["LINE_PAY MATCHED"],
  notices: 1,
  charged: 120,
};

it("pays the case when the payer comes back", async () => {
  const { caseId, attempt, ids } = await onPaymentPage();
  const redirect = new URL((await world.payer(attempt, "approve"))!);
  expect(redirect.pathname).toBe("/pay/line/confirm");
  expect(redirect.searchParams.get("transactionId")).toBe(attempt.transactionId);
  expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "paid", amount: 120 });
  expect(await stateOf(caseId)).toEqual(paidByLinePay);
});

it.each([
  ["zh-TW", "數位學生證 掛失暨補發"],
  ["en", "Student card: Loss report and new card"],
] as const)("names to LINE Pay what is paid, in her language, %s", async (language, productName) => {
  const { studentId, serial } = await world.unpaidCase();
  await world.deps.db.student.update({ where: { id: studentId }, data: { language } });
  const orders: LinePayOrder[] = [];
  const linePay: LinePay = {
    ...world.deps.linePay!,
    request: (order) => {
      orders.push(order);
      return world.deps.linePay!.request(order);
    },
  };
  await startLinePay({ ...world.deps, linePay }, studentId, serial);
  expect(orders).toMatchObject([{ language, productName }]);
});

it("offers the same page again while it is young", async () => {
  const { studentId, serial, attempt } = await onPaymentPage();
  expect(await startLinePay(world.deps, studentId, serial)).toEqual({ paymentUrl: attempt.paymentUrl });
});

it("makes one attempt of many taps at once", async () => {
  const { studentId, serial, billId } = await world.unpaidCase();
  const taps = await Promise.all([1, 2, 3, 4].map(() => startLinePay(world.deps, studentId, serial)));
  expect(new Set(taps.map(({ paymentUrl }) => paymentUrl)).size).toBe(1);
  expect(await world.deps.db.paymentAttempt.count({ where: { billId } })).toBe(1);
});

it("charges once when redirects, poller and a second redirect meet", async () => {
  const { caseId, attempt, ids } = await onPaymentPage();
  await world.payer(attempt, "approve");
  await Promise.all([
    returnFromLinePay(world.deps, ids),
    returnFromLinePay(world.deps, ids),
    checkAttempt(world.deps, ids.orderId),
    returnFromLinePay(world.deps, ids),
  ]);
  expect(await stateOf(caseId)).toEqual(paidByLinePay);
});

it("charges once when the way back is opened a hundred times at once", async () => {
  const { caseId, attempt, ids } = await onPaymentPage();
  await world.payer(attempt, "approve");
  const opened = Array.from({ length: 100 }, () => returnFromLinePay(world.deps, ids));
  const kinds = new Set((await Promise.all(opened)).map((outcome) => outcome?.kind));
  expect(kinds).toContain("paid");
  expect([...kinds].every((kind) => kind === "paid" || kind === "checking")).toBe(true);
  expect(await stateOf(caseId)).toEqual(paidByLinePay);
});

it("pays a payer who never comes back, by the sweep", async () => {
  const { caseId, attempt } = await onPaymentPage();
  await world.payer(attempt, "approve-silently");
  world.deps.advance(10_000);
  await sweepAttempts(world.deps, 50);
  expect(await stateOf(caseId)).toEqual(paidByLinePay);
});

it("believes no redirect: unapproved, nothing is confirmed", async () => {
  const { caseId, ids } = await onPaymentPage();
  expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "checking" });
  expect(await stateOf(caseId)).toMatchObject({ progress: "UNPAID", attempt: "REQUESTED", charged: 0 });
});

it("changes nothing for a foreign transaction id", async () => {
  const { caseId, attempt, ids } = await onPaymentPage();
  const redirect = new URL((await world.payer(attempt, "approve-foreign"))!);
  const transactionId = redirect.searchParams.get("transactionId")!;
  expect(transactionId).not.toBe(ids.transactionId);
  expect(await returnFromLinePay(world.deps, { ...ids, transactionId })).toBeUndefined();
  expect(await stateOf(caseId)).toMatchObject({ progress: "UNPAID", attempt: "REQUESTED", charged: 0 });
});

it("does not confirm when the store had the money first", async () => {
  const { caseId, virtualAccount, attempt, ids } = await onPaymentPage();
  await world.payer(attempt, "approve");
  const money = { channel: "STORE", externalId: `first-${ids.orderId}`, virtualAccount } as const;
  await recordReceipt(world.deps, { ...money, amount: 120, paidAt: world.deps.now() });
  expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "billPaid" });
  expect(await stateOf(caseId)).toEqual({
    progress: "PROCESSING",
    bill: "PAID",
    attempt: "CANCELLED",
    receipts: ["STORE MATCHED"],
    notices: 1,
    charged: 0,
  });
});

it("never charges and takes store money for one bill, whoever is faster", async () => {
  for (let round = 0; round < 5; round++) {
    const { caseId, virtualAccount, attempt, ids } = await onPaymentPage();
    await world.payer(attempt, "approve");
    const money = { channel: "STORE", externalId: `race-${ids.orderId}`, virtualAccount } as const;
    await Promise.all([
      returnFromLinePay(world.deps, ids),
      recordReceipt(world.deps, { ...money, amount: 120, paidAt: world.deps.now() }),
    ]);
    const { receipts, notices, charged, bill } = await stateOf(caseId);
    expect({ bill, notices }).toEqual({ bill: "PAID", notices: 1 });
    expect(receipts.filter((receipt) => receipt.endsWith("MATCHED"))).toHaveLength(1);
    // Money that LINE Pay took is on the books, as payment or as surplus.
    expect(receipts.some((receipt) => receipt.startsWith("LINE_PAY"))).toBe(charged === 120);
  }
});

it("closes the attempt when the payer cancels", async () => {
  const { caseId, attempt, ids } = await onPaymentPage();
  await world.payer(attempt, "cancel");
  expect(await returnFromLinePay(world.deps, ids, true)).toMatchObject({ kind: "cancelled" });
  expect(await stateOf(caseId)).toMatchObject({ progress: "UNPAID", bill: "OPEN", attempt: "CANCELLED" });
});

it("lets an expired attempt go and makes a new one", async () => {
  const { caseId, studentId, serial, attempt, billId } = await onPaymentPage();
  world.simulator.world.clock.advance(21 * 60_000);
  world.deps.advance(21 * 60_000);
  await sweepAttempts(world.deps, 50);
  expect(await stateOf(caseId)).toMatchObject({ attempt: "EXPIRED", progress: "UNPAID" });
  await startLinePay(world.deps, studentId, serial);
  expect((await world.latestAttempt(billId)).id).not.toBe(attempt.id);
});

it("replaces an old page by a new one and never confirms the old", async () => {
  const { caseId, studentId, serial, attempt, ids, billId } = await onPaymentPage();
  world.deps.advance(16 * 60_000);
  await startLinePay(world.deps, studentId, serial);
  await world.payer(attempt, "approve");
  expect(await returnFromLinePay(world.deps, ids)).toMatchObject({ kind: "cancelled" });
  expect(await stateOf(caseId)).toMatchObject({ attempt: "REQUESTED", progress: "UNPAID", charged: 0 });
  expect((await world.latestAttempt(billId)).id).not.toBe(attempt.id);
});

it("refuses a stranger's case, a paid bill and one past its last day", async () => {
  const { db } = world.deps;
  const { studentId, serial, virtualAccount, billId } = await world.unpaidCase();
  const stranger = await world.unpaidCase();
  await expect(startLinePay(world.deps, stranger.studentId, serial)).rejects.toMatchObject({
    code: "not_found",
  });
  await db.bill.update({
    where: { id: stranger.billId },
    data: { dueDate: new Date("2026-11-21T00:00:00Z") },
  });
  const late = startLinePay(world.deps, stranger.studentId, stranger.serial);
  await expect(late).rejects.toMatchObject({ code: "bill_overdue" });
  const money = { channel: "ATM", externalId: `paid-${billId}`, virtualAccount } as const;
  await recordReceipt(world.deps, { ...money, amount: 120, paidAt: world.deps.now() });
  await expect(startLinePay(world.deps, studentId, serial)).rejects.toMatchObject({ code: "bill_not_open" });
});
