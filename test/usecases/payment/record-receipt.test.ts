import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { balanceOf, movementsOf } from "#test/support/balances.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { listReceipts } from "#usecases/payment/list-receipts.ts";
import { type ReportedMoney, recordReceipt } from "#usecases/payment/record-receipt.ts";
import { lockBill } from "#usecases/rows/payment/locked-bill.ts";
import { settleReceipt } from "#usecases/rows/payment/settle-receipt.ts";

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
const itemOf = (receiptId: string) => deps.db.moneyItem.findFirst({ where: { receiptId, closedAt: null } });
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

  it("waits for the desk where late money brings nothing back by itself, and tells the student", async () => {
    const { cardCase, bill, lastDay } = await lapsed();
    const strict = { ...deps, settings: { ...deps.settings, reviveLatePayments: false } };
    const receipt = await recordReceipt(strict, money(bill.virtualAccount));
    expect(receipt).toMatchObject({ state: "SURPLUS", late: true });
    expect(await itemOf(receipt.id)).toMatchObject({ kind: "late", nextStep: "decide", owner: "ipass" });
    expect(await noticesOf(cardCase.id, "lateMoney")).toBe(1);
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "LAPSED" });
    const inTime = await recordReceipt(strict, money(bill.virtualAccount, { paidAt: lastDay }));
    expect(inTime).toMatchObject({ state: "MATCHED", late: false });
  });

  it("pays the newer case of the card where the amount fits, and says so", async () => {
    const { cardCase, bill } = await lapsed();
    const again = await aCase(deps, { studentId: cardCase.studentId });
    const newBill = await deps.db.bill.findFirstOrThrow({ where: { caseId: again.id } });
    const receipt = await recordReceipt(deps, money(bill.virtualAccount));
    expect(receipt).toMatchObject({ state: "MATCHED", billId: newBill.id, late: false });
    expect(await caseOf(cardCase.id)).toMatchObject({ progress: "LAPSED" });
    expect(await caseOf(again.id)).toMatchObject({ progress: "PROCESSING" });
    expect(await itemOf(receipt.id)).toBeNull();
    expect(await movementsOf(deps.db, receipt.id)).toEqual([
      "received: clearing > surplus 120",
      "applied: surplus > receivable 120",
    ]);
    const told = await deps.db.notice.findFirst({ where: { caseId: again.id, kind: "casePaid" } });
    expect(told?.data).toMatchObject({ former: true });
    const history = { caseId: cardCase.id, code: "moneyMoved" };
    expect(await deps.db.caseHistory.findFirst({ where: history })).toMatchObject({
      details: { to: again.serial },
    });
    const second = await recordReceipt(deps, money(bill.virtualAccount));
    expect(second).toMatchObject({ state: "SURPLUS", billId: bill.id });
  });

  it("keeps it for the desk when the newer case costs another amount", async () => {
    const { cardCase, bill } = await lapsed();
    const again = await aCase(deps, { studentId: cardCase.studentId, category: "LOSS_ONLY" });
    const receipt = await recordReceipt(deps, money(bill.virtualAccount));
    expect(receipt).toMatchObject({ state: "SURPLUS", billId: bill.id });
    expect(await itemOf(receipt.id)).toMatchObject({ kind: "newerCase", nextStep: "decide" });
    expect(await caseOf(again.id)).toMatchObject({ progress: "UNPAID" });
  });

  it("keeps it for the desk when the newer case is of another account, whom it tells nothing", async () => {
    const { cardCase, bill } = await lapsed();
    const { studentNo } = await caseOf(cardCase.id);
    const other = await aCase(deps, { form: { studentNo } });
    const receipt = await recordReceipt(deps, money(bill.virtualAccount));
    expect(await itemOf(receipt.id)).toMatchObject({ kind: "newerCase" });
    expect(await caseOf(other.id)).toMatchObject({ progress: "UNPAID", studentNo });
    expect(await deps.db.notice.count({ where: { caseId: other.id, kind: { not: "caseSubmitted" } } })).toBe(
      0,
    );
  });

  it("lets money and a second report of it race for one newer bill", async () => {
    const { cardCase, bill } = await lapsed();
    const again = await aCase(deps, { studentId: cardCase.studentId });
    const own = await deps.db.bill.findFirstOrThrow({ where: { caseId: again.id } });
    const accounts = [bill.virtualAccount, own.virtualAccount, bill.virtualAccount, own.virtualAccount];
    const receipts = await Promise.all(accounts.map((account) => recordReceipt(deps, money(account))));
    expect(receipts.filter(({ state }) => state === "MATCHED")).toHaveLength(1);
    expect(await balanceOf(deps.db, "receivable", own.id)).toBe(0);
    for (const { id, state } of receipts) expect((await itemOf(id)) !== null).toBe(state === "SURPLUS");
  });

  it("keeps money for a voided case as surplus", async () => {
    const { cardCase, bill } = await billed();
    await happenTo(deps, cardCase.serial, "withdrawn");
    const receipt = await recordReceipt(deps, money(bill.virtualAccount));
    expect(receipt).toMatchObject({ state: "SURPLUS" });
    expect(await itemOf(receipt.id)).toMatchObject({ kind: "caseOver", nextStep: "refund", amount: 120 });
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(0);
    expect(await balanceOf(deps.db, "surplus", receipt.id)).toBe(-120);
  });
});

describe("the books", () => {
  const steps = (id: string) => movementsOf(deps.db, id);

  it("owe a bill from its issue until it is paid", async () => {
    const { bill } = await billed();
    expect(await steps(bill.id)).toEqual(["issued: receivable > billed 120"]);
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(120);
    const receipt = await recordReceipt(deps, money(bill.virtualAccount));
    expect(await steps(receipt.id)).toEqual(["received: clearing > receivable 120"]);
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(0);
  });

  it("take a lapsed bill back, and owe it anew when money revives it", async () => {
    const { cardCase, bill } = await billed();
    deps.advance(40 * day);
    await happenTo(deps, cardCase.serial, "lapsed");
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(0);
    await recordReceipt(deps, money(bill.virtualAccount));
    expect(await steps(bill.id)).toEqual([
      "issued: receivable > billed 120",
      "voided: billed > receivable 120",
      "issued:2: receivable > billed 120",
    ]);
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(0);
  });

  it("hold the wrong amount and the unknown account apart, each with its one item", async () => {
    const { bill } = await billed();
    const short = await recordReceipt(deps, money(bill.virtualAccount, { amount: 100 }));
    const over = await recordReceipt(deps, money(bill.virtualAccount, { amount: 132 }));
    const unknown = await recordReceipt(deps, money("71060088888880"));
    expect(await balanceOf(deps.db, "surplus", short.id)).toBe(-100);
    expect(await balanceOf(deps.db, "surplus", over.id)).toBe(-132);
    expect(await balanceOf(deps.db, "unidentified", unknown.id)).toBe(-120);
    expect(await itemOf(short.id)).toMatchObject({ kind: "short", amount: 100 });
    expect(await itemOf(over.id)).toMatchObject({ kind: "over", amount: 132 });
    expect(await itemOf(unknown.id)).toMatchObject({ kind: "unknownAccount", nextStep: "identify" });
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(120);
  });

  it("keep nothing of a payment whose transaction is given up", async () => {
    const { bill } = await billed();
    const counts = () =>
      Promise.all([
        deps.db.ledgerTransaction.count(),
        deps.db.ledgerEntry.count(),
        deps.db.receipt.count(),
        deps.db.moneyItem.count(),
        deps.db.notice.count(),
        deps.db.caseHistory.count(),
      ]);
    const before = await counts();
    for (const amount of [120, 100]) {
      const given = deps.db.$transaction(async (tx) => {
        const sum = { ...money(bill.virtualAccount, { amount }), virtualAccount: bill.virtualAccount };
        await settleReceipt(tx, await lockBill(tx, bill.id), sum, {
          at: deps.now(),
          settings: deps.settings,
        });
        throw new Error("given up");
      });
      await expect(given).rejects.toThrow("given up");
    }
    expect(await counts()).toEqual(before);
    expect(await balanceOf(deps.db, "receivable", bill.id)).toBe(120);
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
