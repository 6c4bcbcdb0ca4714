import { afterAll, beforeAll, expect, it } from "vitest";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { reconcileLinePay } from "#usecases/payment/reconcile-line-pay.ts";
import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";

let world: PaymentWorld;
beforeAll(async () => {
  world = await paymentWorld();
});
afterAll(() => world.close());

async function begun() {
  const one = await world.unpaidCase();
  await startLinePay(world.deps, one.studentId, one.serial);
  const attempt = await world.latestAttempt(one.billId);
  await world.payer(attempt, "approve-silently");
  return { ...one, attempt, transactionId: attempt.transactionId! };
}

async function paid() {
  const one = await begun();
  const { attempt, transactionId } = one;
  await returnFromLinePay(world.deps, { orderId: attempt.id, transactionId });
  return one;
}

const pairOf = async ({ transactionId }: { transactionId: string }) =>
  (await reconcileLinePay(world.deps)).pairs.find((pair) => pair.transactionId === transactionId);
const items = ({ caseId }: { caseId: string }) => world.deps.db.moneyItem.findMany({ where: { caseId } });

it("finds both sides the same after a payment", async () => {
  const one = await paid();
  expect(await pairOf(one)).toMatchObject({ comparison: "same", theirs: { paid: 120, returned: 0 } });
  expect(await items(one)).toEqual([]);
});

it("books money that LINE Pay took for an attempt that we had closed", async () => {
  const one = await begun();
  // Closed by us, as by another page of the same bill; the confirm of a crashed process came through.
  await world.deps.linePay.confirm(one.transactionId, 120);
  const closed = { state: "CANCELLED", nextCheckAt: null } as const;
  await world.deps.db.paymentAttempt.update({ where: { id: one.attempt.id }, data: closed });
  await world.deps.db.bill.update({ where: { id: one.billId }, data: { state: "VOID" } });
  await world.deps.db.cardCase.update({ where: { id: one.caseId }, data: { progress: "VOIDED" } });
  expect(await pairOf(one)).toMatchObject({ comparison: "toBeBooked", ours: null });
  const receipt = await world.deps.db.receipt.findFirstOrThrow({ where: { externalId: one.transactionId } });
  expect(receipt).toMatchObject({ state: "SURPLUS", amount: 120, channel: "LINE_PAY" });
  expect(await items(one)).toMatchObject([{ receiptId: receipt.id, amount: 120 }]);
  expect(await pairOf(one)).toMatchObject({ comparison: "same" });
  expect(await items(one)).toHaveLength(1);
});

it("opens one item for a return that we know nothing of", async () => {
  const one = await paid();
  await world.deps.linePay.refund(one.transactionId, null);
  for (const _ of [1, 2]) expect(await pairOf(one)).toMatchObject({ comparison: "returnedDiffers" });
  const found = await items(one);
  expect(found).toMatchObject([
    { kind: "notAtLinePay", amount: -120, receiptId: null, nextStep: "investigate" },
  ]);
});

it("says how many LINE Pay did not tell of, and changes nothing for them", async () => {
  const one = await paid();
  world.fault({ endpoint: "pay-details", answer: "html" });
  const { pairs, unanswered } = await reconcileLinePay(world.deps);
  expect(pairs).toEqual([]);
  expect(unanswered).toBeGreaterThan(0);
  expect(await items(one)).toEqual([]);
});

it("asks about no more than a hundred at once, and leaves older ones alone", async () => {
  const first = await paid();
  const bill = { billId: first.billId, amount: 120, state: "PAID", createdAt: world.deps.now() } as const;
  const rows = Array.from({ length: 130 }, (_, n) => ({
    ...bill,
    id: `many-${n}`,
    transactionId: String(7_000_000 + n),
  }));
  await world.deps.db.paymentAttempt.createMany({ data: rows });
  const event = {
    at: world.deps.now(),
    call: "confirm",
    code: "0000",
    from: "CONFIRMING",
    to: "PAID",
  } as const;
  await world.deps.db.paymentEvent.createMany({ data: rows.map(({ id }) => ({ ...event, attemptId: id })) });
  const { pairs, unanswered } = await reconcileLinePay(world.deps);
  expect(unanswered).toBe(0);
  expect(pairs.filter(({ comparison }) => comparison === "notThere")).toHaveLength(130);
  world.deps.advance(8 * 86_400_000);
  expect(await reconcileLinePay(world.deps)).toEqual({ pairs: [], unanswered: 0 });
});
