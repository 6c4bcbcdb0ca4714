import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { listReceipts } from "#usecases/payment/list-receipts.ts";
import { type ReportedMoney, recordReceipt } from "#usecases/payment/record-receipt.ts";

const day = 24 * 3_600_000;
let database: TestDatabase;
let deps: TestDeps;
let receiptNo = 0;

beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

async function billed() {
  const cardCase = await aCase(deps);
  const bill = await deps.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id } });
  return { cardCase, bill };
}

function money(virtualAccount: string, rest: Partial<ReportedMoney> = {}): ReportedMoney {
  const externalId = `R-${++receiptNo}`;
  return { channel: "STORE", externalId, virtualAccount, amount: 120, paidAt: deps.now(), ...rest };
}

const caseOf = (id: string) => deps.db.cardCase.findUniqueOrThrow({ where: { id } });
const billOf = (id: string) => deps.db.bill.findUniqueOrThrow({ where: { id } });
const noticesOf = (caseId: string, kind: string) => deps.db.notice.count({ where: { caseId, kind } });

it("pays the case: bill, history, notice and card-core order together", async () => {
  const { cardCase, bill } = await billed();
  const paidAt = new Date(deps.now().getTime() - 3 * day);
  expect(await recordReceipt(deps, money(bill.virtualAccount, { paidAt }))).toMatchObject({
    state: "MATCHED",
    late: false,
  });
  expect(await caseOf(cardCase.id)).toMatchObject({
    progress: "PROCESSING",
    paidAt,
    confirmedAt: deps.now(),
  });
  expect(await billOf(bill.id)).toMatchObject({ state: "PAID" });
  expect(await noticesOf(cardCase.id, "casePaid")).toBe(1);
  expect(await deps.db.cardOrder.count({ where: { caseId: cardCase.id, kind: "STOP" } })).toBe(1);
});

it("reads the account out of a barcode's second segment", async () => {
  const { bill } = await billed();
  expect(await recordReceipt(deps, money(`${bill.virtualAccount}00`))).toMatchObject({ state: "MATCHED" });
});

it("takes a repeated report as the same money, even in parallel", async () => {
  const { cardCase, bill } = await billed();
  const report = money(bill.virtualAccount);
  const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => recordReceipt(deps, report)));
  expect(new Set(receipts.map(({ id, state }) => `${id} ${state}`)).size).toBe(1);
  expect(receipts[0]).toMatchObject({ state: "MATCHED" });
  expect(await noticesOf(cardCase.id, "casePaid")).toBe(1);
});

it("refuses a known number with other money behind it", async () => {
  const { bill } = await billed();
  const report = money(bill.virtualAccount);
  await recordReceipt(deps, report);
  const other = recordReceipt(deps, { ...report, amount: 20 });
  await expect(other).rejects.toMatchObject({ code: "idempotency_key_reused" });
});

it("keeps every further payment of a bill as surplus, however they race", async () => {
  const { cardCase, bill } = await billed();
  const reports = [1, 2, 3, 4].map(() => money(bill.virtualAccount));
  const states = (await Promise.all(reports.map((report) => recordReceipt(deps, report)))).map(
    ({ state }) => state,
  );
  expect(states.sort()).toEqual(["MATCHED", "SURPLUS", "SURPLUS", "SURPLUS"]);
  expect(await noticesOf(cardCase.id, "casePaid")).toBe(1);
});

it("keeps a wrong amount as one item, tells the student once and leaves the bill open", async () => {
  const { cardCase, bill } = await billed();
  const report = money(bill.virtualAccount, { amount: 119 });
  await Promise.all([recordReceipt(deps, report), recordReceipt(deps, report)]);
  const items = await deps.db.receipt.findMany({ where: { billId: bill.id } });
  expect(items).toMatchObject([{ state: "WRONG_AMOUNT", amount: 119 }]);
  expect(await noticesOf(cardCase.id, "wrongAmount")).toBe(1);
  expect(await caseOf(cardCase.id)).toMatchObject({ progress: "UNPAID", paidAt: null });
  expect(await recordReceipt(deps, money(bill.virtualAccount))).toMatchObject({ state: "MATCHED" });
});

it("keeps money for an account that nobody has, once", async () => {
  const report = money("71060099999990");
  const [first, second] = await Promise.all([recordReceipt(deps, report), recordReceipt(deps, report)]);
  expect(first).toMatchObject({ state: "UNKNOWN_ACCOUNT", billId: null });
  expect(second!.id).toBe(first!.id);
});

describe("after the due date", () => {
  async function lapsed() {
    const { cardCase, bill } = await billed();
    const lastDay = new Date(deps.now().getTime() + 25 * day);
    deps.advance(40 * day);
    await lapseCases(deps);
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "LAPSED" });
    expect(await billOf(bill.id)).toMatchObject({ state: "VOID" });
    return { cardCase, bill, lastDay };
  }

  it("brings a lapsed case back when a store reports money paid in time", async () => {
    const { cardCase, bill, lastDay } = await lapsed();
    const receipt = await recordReceipt(deps, money(bill.virtualAccount, { paidAt: lastDay }));
    expect(receipt).toMatchObject({ state: "MATCHED", late: false });
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "PROCESSING", paidAt: lastDay });
    expect(await billOf(bill.id)).toMatchObject({ state: "PAID" });
  });

  it("counts money that was paid late, and marks it", async () => {
    const { cardCase, bill } = await lapsed();
    expect(await recordReceipt(deps, money(bill.virtualAccount))).toMatchObject({
      state: "MATCHED",
      late: true,
    });
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "PROCESSING" });
  });

  it("keeps it as surplus when the student has applied again", async () => {
    const { cardCase, bill } = await lapsed();
    const again = await aCase(deps, { studentId: cardCase.studentId });
    expect(await recordReceipt(deps, money(bill.virtualAccount))).toMatchObject({ state: "SURPLUS" });
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "LAPSED" });
    expect(await caseOf(again.id)).toMatchObject({ progress: "UNPAID" });
  });

  it("keeps money for a voided case as surplus", async () => {
    const { cardCase, bill } = await billed();
    await deps.db.bill.update({ where: { id: bill.id }, data: { state: "VOID" } });
    await deps.db.cardCase.update({ where: { id: cardCase.id }, data: { progress: "VOIDED" } });
    expect(await recordReceipt(deps, money(bill.virtualAccount))).toMatchObject({ state: "SURPLUS" });
  });
});

it("lists items newest first, page by page, none twice", async () => {
  const whole = await listReceipts(deps, { state: "SURPLUS", limit: 100 });
  const first = await listReceipts(deps, { state: "SURPLUS", limit: 2 });
  expect(first.items).toEqual(whole.items.slice(0, 2));
  const second = await listReceipts(deps, { state: "SURPLUS", limit: 2, cursor: first.nextCursor! });
  expect(second.items).toEqual(whole.items.slice(2, 4));
  expect(whole.items.every(({ serial, state }) => serial?.startsWith("SEQ") && state === "SURPLUS")).toBe(
    true,
  );
});
