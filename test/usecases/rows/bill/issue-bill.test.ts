import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyStoreBarcode } from "#domain/payment/store-barcode.ts";
import { verifyVirtualAccount } from "#domain/payment/virtual-account.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps, testSettings } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { monthEnds } from "#test/support/month-ends.ts";
import { printableBill } from "#usecases/bill/printable-bill.ts";

let database: TestDatabase;
let deps: TestDeps;

beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

type Triple = [string, string, string];
const billOf = (caseId: string) => deps.db.bill.findFirstOrThrow({ where: { caseId } });

it("binds account, barcodes and due date to the amount of the case", async () => {
  const bill = await billOf((await aCase(deps, { category: "LOSS_REFUND" })).id);
  expect(bill).toMatchObject({ amount: 20, state: "OPEN", dueDate: new Date("2026-12-22T00:00:00Z") });
  expect(verifyVirtualAccount(bill.virtualAccount, 20)).toBe(true);
  expect(verifyStoreBarcode(bill.barcodes as Triple)).toBe(true);
  expect(bill.barcodes[0]).toBe("15122263E");
  expect(bill.barcodes[1]).toBe(`${bill.virtualAccount}00`);
  expect(bill.barcodes[2]).toMatch(/^5437..000000020$/);
});

it.each(monthEnds)("is due on $to when issued on $from", async ({ from, to }) => {
  const { id } = await aCase(deps, { at: new Date(`${from}T00:30:00+08:00`) });
  expect((await billOf(id)).dueDate).toEqual(new Date(`${to}T00:00:00Z`));
});

it("prints the far date when the till shall take late money", async () => {
  const settings = { ...testSettings, barcode: { ...testSettings.barcode, deadline: "never" as const } };
  const bill = await billOf((await aCase({ ...deps, settings })).id);
  expect(bill.barcodes[0]).toBe("50123163E");
  expect(verifyStoreBarcode(bill.barcodes as Triple)).toBe(true);
});

it("gives no account twice", async () => {
  const cases = await Promise.all([1, 2, 3, 4, 5].map(() => aCase(deps)));
  const accounts = await Promise.all(cases.map(async ({ id }) => (await billOf(id)).virtualAccount));
  expect(new Set(accounts).size).toBe(5);
});

it("prints a bill for its student only, and only while it is open", async () => {
  const [cardCase, other] = [await aCase(deps), await aCase(deps)];
  const printable = await printableBill(deps, cardCase.studentId, cardCase.serial);
  expect(printable).toMatchObject({
    maskedName: "王○明",
    amount: 120,
    dueDate: "2026-12-22",
    categoryLabel: "掛失暨補發",
  });
  const strangers = printableBill(deps, other.studentId, cardCase.serial);
  await expect(strangers).rejects.toMatchObject({ code: "not_found" });
  await deps.db.bill.updateMany({ where: { caseId: cardCase.id }, data: { state: "PAID" } });
  const paid = printableBill(deps, cardCase.studentId, cardCase.serial);
  await expect(paid).rejects.toMatchObject({ code: "bill_not_open" });
});
