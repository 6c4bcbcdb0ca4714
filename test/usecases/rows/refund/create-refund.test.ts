import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DomainError } from "#domain/errors.ts";
import { standingStates } from "#domain/refund/lifecycle.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";
import { createBalanceRefund, createSurplusRefund } from "#usecases/rows/refund/create-refund.ts";
import { lockRefund, moveRefund } from "#usecases/rows/refund/move-refund.ts";
import { hasDetails } from "#usecases/rows/refund/refund-details.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

const by = () => ({ actor: "staff:olga", at: deps.now() });

/** Money that does not fit its bill. */
async function surplus(amount: number, channel: "STORE" | "LINE_PAY" = "STORE") {
  const { id: caseId } = await aCase(deps);
  const { virtualAccount } = await database.db.bill.findFirstOrThrow({ where: { caseId } });
  const money = { channel, externalId: randomUUID(), virtualAccount, amount, paidAt: deps.now() };
  return { receiptId: (await recordReceipt(deps, money)).id, caseId };
}

type Wish = Omit<Parameters<typeof createSurplusRefund>[1], "method"> & { method?: "LINE_PAY" | "TRANSFER" };
const ask = (wish: Wish, available?: number) =>
  database.db.$transaction((tx) => createSurplusRefund(tx, { method: "TRANSFER", ...wish }, by(), available));
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : String(error));
const codes = (tries: PromiseSettledResult<unknown>[]) =>
  tries.map((one) => (one.status === "fulfilled" ? "ok" : codeOf(one.reason)));

it("gives back no more than came, however many ask at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ amount: fc.integer({ min: -5, max: 70 }), fails: fc.boolean() }), {
        minLength: 2,
        maxLength: 6,
      }),
      async (wishes) => {
        const { receiptId, caseId } = await surplus(100);
        await Promise.allSettled(
          wishes.map(async ({ amount, fails }) => {
            const { id } = await ask({ receiptId, caseId, amount });
            if (!fails) return;
            const move = { event: "cancelled", code: "test", ...by() } as const;
            await database.db.$transaction(async (tx) => moveRefund(tx, await lockRefund(tx, id), move));
          }),
        );
        const rows = await database.db.refund.findMany({ where: { receiptId } });
        const standing = rows.filter(({ state }) => standingStates.some((one) => one === state));
        expect(standing.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(100);
        expect(rows.every(({ amount }) => amount > 0)).toBe(true);
      },
    ),
    { numRuns: 12 },
  );
});

it("lets one of two operators have the whole of it", async () => {
  const { receiptId, caseId } = await surplus(60);
  const tries = await Promise.allSettled([1, 2].map(() => ask({ receiptId, caseId })));
  expect(codes(tries).sort()).toEqual(["ok", "refund_not_available"]);
});

it("begins nothing where another sum can be returned than was believed", async () => {
  const { receiptId, caseId } = await surplus(60);
  await ask({ receiptId, caseId, amount: 20 });
  await expect(ask({ receiptId, caseId, amount: 10 }, 60)).rejects.toMatchObject({ code: "refund_differs" });
  await ask({ receiptId, caseId, amount: 10 }, 40);
  await expect(ask({ receiptId, caseId, amount: 31 })).rejects.toMatchObject({
    code: "refund_not_available",
  });
});

it("returns nothing of what pays a bill or has no owner", async () => {
  const { id: caseId } = await aCase(deps, { acts: ["paid"] });
  const paid = await database.db.receipt.findFirstOrThrow({ where: { bill: { caseId } } });
  await expect(ask({ receiptId: paid.id, caseId })).rejects.toMatchObject({ code: "refund_not_available" });
  const money = { channel: "ATM" as const, externalId: randomUUID(), virtualAccount: "71060099999999" };
  const unknown = await recordReceipt(deps, { ...money, amount: 20, paidAt: deps.now() });
  await expect(ask({ receiptId: unknown.id, caseId: null })).rejects.toMatchObject({
    code: "refund_not_available",
  });
});

it("has one refund by LINE Pay in the air of a payment, and only of one of its own", async () => {
  const { receiptId, caseId } = await surplus(60, "LINE_PAY");
  const part = { receiptId, caseId, method: "LINE_PAY", amount: 10 } as const;
  const tries = await Promise.allSettled([1, 2, 3].map(() => ask(part)));
  expect(codes(tries).sort()).toEqual(["ok", "refund_under_way", "refund_under_way"]);
  const store = await surplus(60);
  await expect(ask({ ...store, method: "LINE_PAY" })).rejects.toMatchObject({ code: "refund_not_available" });
});

it("gives the balance of a card back once, by the way that she chose, and knows where to", async () => {
  const { id: caseId } = await aCase(deps, { category: "LOSS_REFUND" });
  const give = (balance: number) =>
    database.db.$transaction(async (tx) =>
      createBalanceRefund(tx, await lockCase(tx, caseId), { balance }, by()),
    );
  const tries = await Promise.allSettled([1, 2].map(() => give(300)));
  expect(codes(tries).sort()).toEqual(["ok", "refund_under_way"]);
  const refund = await database.db.refund.findFirstOrThrow({ where: { caseId } });
  expect(refund).toMatchObject({ kind: "BALANCE", state: "CREATED", nextAttemptAt: null });
  expect(refund.amount + refund.postage).toBe(300);
  expect(hasDetails(refund)).toBe(true);
  expect(hasDetails({ ...refund, method: "CHEQUE", addressSealed: null })).toBe(false);
});

it("writes down what comes too late, and changes nothing for it", async () => {
  const { receiptId, caseId } = await surplus(60);
  const { id } = await ask({ receiptId, caseId });
  const move = (event: "sent" | "submitted" | "uncertain", code: string) =>
    database.db.$transaction(async (tx) =>
      moveRefund(tx, await lockRefund(tx, id), { event, code, ...by() }),
    );
  await move("submitted", "first");
  expect(await move("sent", "0000")).toMatchObject({ state: "SENT" });
  expect(await move("uncertain", "no answer")).toBeUndefined();
  expect(await database.db.refund.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "SENT" });
  const events = await database.db.refundEvent.findMany({ where: { refundId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ code, from, to }) => [code, from, to])).toEqual([
    ["TRANSFER", "CREATED", "CREATED"],
    ["first", "CREATED", "SUBMITTED"],
    ["0000", "SUBMITTED", "SENT"],
    ["no answer", "SENT", "SENT"],
  ]);
});
