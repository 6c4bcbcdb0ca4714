import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { onServer } from "#test/support/server.ts";
import { renewBills } from "#usecases/bill/renew-bills.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { accountFigures } from "#usecases/ledger/month-figures.ts";
import { openMoney } from "#usecases/ledger/open-money.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";

const day = 86_400_000;
let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

async function billed() {
  const cardCase = await aCase(deps);
  return { cardCase, bill: await deps.db.bill.findFirstOrThrow({ where: { caseId: cardCase.id } }) };
}
const pay = (virtualAccount: string, amount = 120, paidAt = deps.now()) =>
  recordReceipt(deps, { channel: "ATM", externalId: randomUUID(), virtualAccount, amount, paidAt });

describe("books that somebody spoilt by hand", () => {
  let undo: string[] = [];
  const sql = (text: string) => onServer(database.url, (client) => client.query(text));
  /** With the rules of the database switched off, as only its owner can. */
  async function spoil(text: string, back: string) {
    undo.push(back);
    await sql(unruled(text));
  }
  const unruled = (text: string) => `
    ALTER TABLE "LedgerEntry" DISABLE TRIGGER ALL; ALTER TABLE "LedgerTransaction" DISABLE TRIGGER ALL;
    ${text};
    ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER ledger_entries_fit;
    ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER ledger_entry_kept;
    ALTER TABLE "LedgerTransaction" ENABLE ALWAYS TRIGGER ledger_transaction_kept;`;
  afterEach(async () => {
    for (const back of undo.reverse()) await sql(unruled(back));
    undo = [];
    expect(await checkBooks(deps)).toEqual([]);
  });
  const told = async () => [...new Set((await checkBooks(deps)).map(({ check }) => check))];
  const entryOf = (causeId: string) =>
    `FROM "LedgerTransaction" t WHERE t.id = "transactionId" AND t."causeId" = '${causeId}'`;

  it("tells an entry that is missing", async () => {
    const { bill } = await billed();
    await spoil(
      `UPDATE "LedgerTransaction" SET lines = 2 WHERE "causeId" = '${bill.id}'`,
      `UPDATE "LedgerTransaction" SET lines = 1 WHERE "causeId" = '${bill.id}'`,
    );
    expect(await told()).toEqual(["incomplete"]);
  });

  it("tells an amount that was edited, on both sides", async () => {
    const { bill } = await billed();
    const receipt = await pay(bill.virtualAccount);
    await spoil(
      `UPDATE "LedgerEntry" SET amount = 119 ${entryOf(receipt.id)}`,
      `UPDATE "LedgerEntry" SET amount = 120 ${entryOf(receipt.id)}`,
    );
    expect(await told()).toEqual(["receivable", "receipt", "clearing"]);
  });

  it("tells a reversal that is no mirror", async () => {
    const { cardCase, bill } = await billed();
    await withdrawCase(deps, cardCase.studentId, cardCase.serial);
    const edit = (amount: number) =>
      `UPDATE "LedgerEntry" SET amount = ${amount} ${entryOf(bill.id)} AND t.step = 'voided'`;
    await spoil(edit(100), edit(120));
    expect(await told()).toEqual(["incomplete", "receivable"]);
  });

  it("tells a bill that is owed though it is void", async () => {
    const { bill } = await billed();
    const set = (state: string) => `UPDATE "Bill" SET state = '${state}' WHERE id = '${bill.id}'`;
    await spoil(set("VOID"), set("OPEN"));
    expect(await checkBooks(deps)).toMatchObject([
      { check: "receivable", subject: `bill ${bill.id}`, serial: expect.stringMatching(/^SEQ/), held: 120 },
    ]);
  });

  it("tells a paid bill without the money that paid it", async () => {
    const { bill } = await billed();
    const receipt = await pay(bill.virtualAccount);
    const set = (state: string) => `UPDATE "Receipt" SET state = '${state}' WHERE id = '${receipt.id}'`;
    await spoil(set("SURPLUS"), set("MATCHED"));
    expect(await told()).toEqual(["winner", "receipt"]);
  });

  it("tells money that is in no book", async () => {
    const { bill } = await billed();
    const receipt = await pay(bill.virtualAccount, 100);
    const set = (amount: number) => `UPDATE "Receipt" SET amount = ${amount} WHERE id = '${receipt.id}'`;
    await spoil(set(101), set(100));
    expect(await told()).toEqual(["receipt", "clearing"]);
  });

  it("tells money aside that nobody is asked to settle, or somebody who is gone", async () => {
    const receipt = await pay("71060077777770");
    const set = (what: string) => `UPDATE "MoneyItem" SET ${what} WHERE "receiptId" = '${receipt.id}'`;
    await spoil(set(`"closedAt" = now()`), set(`"closedAt" = null`));
    expect(await told()).toEqual(["item"]);
    await sql(set(`"closedAt" = null, owner = 'staff:${randomUUID()}'`));
    undo.push(set("owner = 'ipass'"));
    expect(await checkBooks(deps)).toMatchObject([{ check: "item", why: expect.stringContaining("owner") }]);
  });

  it("tells an item that waits for nothing", async () => {
    const { bill } = await billed();
    const { id } = await pay(bill.virtualAccount);
    await spoil(
      `INSERT INTO "MoneyItem" (id, kind, "receiptId", amount, "nextStep", "openedAt")
       VALUES (gen_random_uuid(), 'over', '${id}', 1, 'refund', now())`,
      `DELETE FROM "MoneyItem" WHERE "receiptId" = '${id}'`,
    );
    expect(await told()).toEqual(["item"]);
  });

  it("tells money of a channel that sends its money, once its time is over", async () => {
    const { bill } = await billed();
    const paid = await pay(bill.virtualAccount);
    const other = await pay("71060066666660", 20, new Date(deps.now().getTime() - 30 * day));
    const settled = (id: string, on: string) => `UPDATE "Receipt" SET "settledOn" = ${on} WHERE id = '${id}'`;
    expect(await told()).toEqual([]);
    await spoil(settled(paid.id, "now()"), settled(paid.id, "null"));
    expect(await checkBooks(deps)).toMatchObject([
      { check: "unsettled", subject: expect.stringContaining(other.id), held: 20 },
    ]);
  });

  it("tells a closed case that still owes its holder a balance, and a refund that no book knows", async () => {
    const { id } = await aCase(deps, { category: "LOSS_REFUND", columns: { progress: "CLOSED" } });
    const cause = randomUUID();
    await spoil(
      `INSERT INTO "LedgerTransaction" (id, "causeType", "causeId", step, "occurredOn", "bookedAt", lines)
         VALUES ('${cause}', 'cardOrder', '${cause}', 'balance', now(), now(), 1);
       INSERT INTO "LedgerEntry" ("transactionId", debit, "debitKey", credit, "creditKey", amount)
         VALUES ('${cause}', 'cardCore', '1', 'cardBalance', '${id}', 235);
       INSERT INTO "Refund" (id, kind, "caseId", method, amount, state, "createdAt", "createdBy")
         VALUES ('${cause}', 'BALANCE', '${id}', 'TRANSFER', 235, 'SENT', now(), 'system')`,
      `DELETE FROM "Refund" WHERE id = '${cause}'; DELETE FROM "LedgerEntry" WHERE "transactionId" = '${cause}';
       DELETE FROM "LedgerTransaction" WHERE id = '${cause}'`,
    );
    expect(await told()).toEqual(["cardBalance", "refund"]);
  });
});

it("lists every open dollar with its story, and adds up", async () => {
  const receipt = await pay("71060055555550", 77);
  const open = await openMoney(deps);
  const story = open.find(({ story }) => story.includes(receipt.externalId));
  expect(story).toMatchObject({ account: "unidentified", amount: 77, since: "2026-11-22" });
  expect(story?.story).toContain("unknownAccount, next identify, ipass; ATM");
  const figures = await accountFigures(deps, { from: "2026-11-01", to: "2026-12-01" });
  expect(figures.reduce((sum, { closing }) => sum + closing, 0)).toBe(0);
  expect(figures.find(({ account }) => account === "clearing ATM")).toMatchObject({ credits: 0 });
  const before = await accountFigures(deps, { from: "2026-12-01", to: "2027-01-01" });
  const opening = (account: string) => before.find((row) => row.account === account)?.opening;
  for (const { account, closing } of figures) expect(opening(account)).toBe(closing);
});

type Step = "pay" | "short" | "over" | "old" | "unknown" | "lapse" | "renew" | "withdraw" | "again";
const steps: readonly Step[] = [
  "pay",
  "short",
  "over",
  "old",
  "unknown",
  "lapse",
  "renew",
  "withdraw",
  "again",
];

it("stay sound through whatever happens to a student's cases, after every step", async () => {
  const story = fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async (happenings, approved) => {
      const { studentId } = await aCase(deps, approved ? { acts: ["approved"] } : {});
      for (const step of happenings) {
        await happen(studentId, step);
        expect(await checkBooks(deps)).toEqual([]);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

async function happen(studentId: string, step: Step): Promise<void> {
  const bills = await deps.db.bill.findMany({
    where: { case: { studentId } },
    orderBy: { createdAt: "asc" },
  });
  const newest = bills.at(-1)!;
  const newestCase = await deps.db.cardCase.findUniqueOrThrow({ where: { id: newest.caseId } });
  const over = ["LAPSED", "VOIDED"].includes(newestCase.progress);
  if (step === "pay") await pay(newest.virtualAccount, newest.amount);
  if (step === "short") await pay(newest.virtualAccount, newest.amount - 1);
  if (step === "over") await pay(newest.virtualAccount, newest.amount + 12);
  if (step === "old") await pay(bills[0]!.virtualAccount, bills[0]!.amount);
  if (step === "unknown") await pay("71060044444440");
  if (step === "withdraw" && newestCase.progress === "UNPAID" && !newestCase.confirmedAt)
    await withdrawCase(deps, studentId, newestCase.serial);
  if (step === "again" && over) await aCase(deps, { studentId });
  if (step === "lapse" || step === "renew") {
    deps.advance(40 * day);
    await lapseCases(deps);
    await renewBills(deps);
  }
}
