import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AttemptState } from "#domain/payment/lifecycle.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { renewBills } from "#usecases/bill/renew-bills.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { studentCase } from "#usecases/case/student-cases.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";

const day = 86_400_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Noon of 22 November; approved the same day, so its bill's last day is 22 December. */
async function owing(daysLater = 0) {
  const deps = await testDeps(database.db);
  const cardCase = await aCase(deps, { acts: ["approved"] });
  const old = await deps.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id } });
  deps.advance(daysLater * day);
  return { deps, cardCase, old };
}

const billsOf = ({ db }: TestDeps, caseId: string) =>
  db.bill.findMany({ where: { caseId }, orderBy: { createdAt: "asc" } });
const pay = (deps: TestDeps, virtualAccount: string) =>
  recordReceipt(deps, {
    channel: "ATM",
    externalId: randomUUID(),
    virtualAccount,
    amount: 120,
    paidAt: deps.now(),
  });

it("gives a case that owes another bill once the last day is over, with its history and notice, and once only", async () => {
  const { deps, cardCase, old } = await owing(30);
  await renewBills(deps);
  expect(await billsOf(deps, cardCase.id)).toMatchObject([{ id: old.id, state: "OPEN" }]);
  deps.advance(day);
  await Promise.all([renewBills(deps), renewBills(deps), lapseCases(deps)]);
  const [former, fresh, ...more] = await billsOf(deps, cardCase.id);
  expect(more).toEqual([]);
  expect(former).toMatchObject({ id: old.id, state: "VOID" });
  expect(fresh).toMatchObject({
    state: "OPEN",
    amount: 120,
    dueDate: new Date("2027-01-23T00:00:00Z"),
  });
  expect(fresh!.virtualAccount).not.toBe(old.virtualAccount);
  expect(fresh!.barcodes).not.toEqual(old.barcodes);
  expect(await deps.db.caseHistory.count({ where: { caseId: cardCase.id, code: "billRenewed" } })).toBe(1);
  expect(await deps.db.notice.count({ where: { caseId: cardCase.id, kind: "billRenewed" } })).toBe(1);
  expect(await studentCase(deps, cardCase.studentId, cardCase.serial)).toMatchObject({
    progress: "UNPAID",
    dueDate: "2027-01-23",
    bill: { virtualAccount: fresh!.virtualAccount },
    actions: expect.arrayContaining(["pay"]),
  });
});

it("goes on doing so month after month", async () => {
  const { deps, cardCase } = await owing(31);
  await renewBills(deps);
  deps.advance(40 * day);
  await renewBills(deps);
  const states = (await billsOf(deps, cardCase.id)).map(({ state }) => state);
  expect(states).toEqual(["VOID", "VOID", "OPEN"]);
});

it("leaves alone what is not approved, what is paid, and what is paid at the school", async () => {
  const deps = await testDeps(database.db);
  const unapproved = await aCase(deps);
  const paid = await aCase(deps, { acts: ["approved", "paid"] });
  const collecting = await aCase(deps, { acts: ["approved"], form: { schoolCode: "353301" } });
  await deps.db.school.update({ where: { code: "353301" }, data: { collects: true } });
  deps.advance(31 * day);
  await renewBills(deps);
  await deps.db.school.update({ where: { code: "353301" }, data: { collects: false } });
  for (const { id } of [unapproved, paid, collecting]) expect(await billsOf(deps, id)).toHaveLength(1);
});

it.each(["UNKNOWN", "CONFIRMING"] as const)("waits for a LINE Pay attempt %s", async (state) => {
  const { deps, cardCase, old } = await owing(31);
  const attempt = { id: `renew-${state}`, billId: old.id, amount: 120, createdAt: deps.now() };
  await deps.db.paymentAttempt.create({ data: { ...attempt, state: state satisfies AttemptState } });
  await renewBills(deps);
  expect(await billsOf(deps, cardCase.id)).toMatchObject([{ id: old.id, state: "OPEN" }]);
});

it("lets go of a LINE Pay page that was never confirmed", async () => {
  const { deps, old } = await owing(31);
  const attempt = { id: "renew-page", billId: old.id, amount: 120, createdAt: deps.now() };
  await deps.db.paymentAttempt.create({ data: { ...attempt, state: "REQUESTED" } });
  await renewBills(deps);
  expect(await deps.db.paymentAttempt.findUnique({ where: { id: "renew-page" } })).toMatchObject({
    state: "CANCELLED",
  });
});

describe("money that still comes to the former account", () => {
  it("pays the case, and the newer bill is void", async () => {
    const { deps, cardCase, old } = await owing(31);
    await renewBills(deps);
    expect(await pay(deps, old.virtualAccount)).toMatchObject({ state: "MATCHED", late: true });
    const bills = await billsOf(deps, cardCase.id);
    expect(bills.map(({ state }) => state)).toEqual(["PAID", "VOID"]);
    expect(await studentCase(deps, cardCase.studentId, cardCase.serial)).toMatchObject({
      progress: "PROCESSING",
      bill: { state: "PAID", virtualAccount: old.virtualAccount },
      receipt: { amount: 120, channel: "ATM", paidOn: "2026-12-23" },
    });
  });

  it("is surplus once the new bill is paid, however the two race", async () => {
    const { deps, cardCase, old } = await owing(31);
    await renewBills(deps);
    const fresh = await deps.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id, state: "OPEN" } });
    const receipts = await Promise.all([pay(deps, old.virtualAccount), pay(deps, fresh.virtualAccount)]);
    expect(receipts.map(({ state }) => state).sort()).toEqual(["MATCHED", "SURPLUS"]);
    expect((await billsOf(deps, cardCase.id)).map(({ state }) => state).sort()).toEqual(["PAID", "VOID"]);
  });
});
