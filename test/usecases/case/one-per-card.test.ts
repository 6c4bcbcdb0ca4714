import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aDraft } from "#test/factories/draft.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { resubmitCase } from "#usecases/case/resubmit-case.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { cardOfDraft, lookUpCard } from "#usecases/draft/look-up-card.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { bindCases } from "#usecases/query/bind-cases.ts";
import { approveCase } from "#usecases/school/approve-case.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

let cards = 0;
/** The three facts of a card of its own. */
const aCard = () => ({ schoolCode: "533302", studentNo: `CARD${++cards}`, idNumber: "A123456789" });
const open = (studentNo: string) =>
  database.db.cardCase.count({ where: { studentNo, progress: { in: ["UNPAID", "PROCESSING"] } } });

const staff = { id: randomUUID(), username: "amy", role: "approver", schoolCode: "533302" } as const;

/** Money for the bill of a case, as a store reports it. */
async function pay(caseId: string) {
  const bill = await database.db.bill.findFirstOrThrow({ where: { caseId } });
  return recordReceipt(deps, {
    channel: "STORE",
    externalId: randomUUID(),
    virtualAccount: bill.virtualAccount,
    amount: bill.amount,
    paidAt: deps.now(),
  });
}

describe("two accounts and one card", () => {
  it("have one case, one bill and one order between them, however often both press", async () => {
    const card = aCard();
    const drafts = await Promise.all([aDraft(deps, card), aDraft(deps, card)]);
    const taps = Array.from({ length: 20 }, (_, index) =>
      submitCase(deps, drafts[index % 2]!.studentId, `key-${index % 2}`),
    );
    const settled = await Promise.allSettled(taps);
    const serials = new Set(settled.flatMap((tap) => (tap.status === "fulfilled" ? [tap.value] : [])));
    expect(serials.size).toBe(1);
    for (const tap of settled)
      if (tap.status === "rejected")
        expect(tap.reason).toMatchObject({ code: "case_already_open", serial: undefined });

    const made = await database.db.cardCase.findFirstOrThrow({ where: { studentNo: card.studentNo } });
    const [serial = ""] = serials;
    await Promise.all([pay(made.id), pay(made.id), approveCase(deps, staff, serial, {})]);
    const of = { where: { case: { studentNo: card.studentNo } } };
    const orders = await database.db.cardOrder.findMany({ ...of, orderBy: { id: "asc" } });
    expect([await database.db.bill.count(of), ...orders.map(({ kind }) => kind)]).toEqual([
      1,
      "STOP",
      "PRODUCE",
    ]);
    const receipts = { bill: { case: { studentNo: card.studentNo } } };
    expect(await database.db.receipt.count({ where: { ...receipts, state: "MATCHED" } })).toBe(1);
  });

  it("are apart when the ID number differs: who does not know it learns nothing", async () => {
    const card = aCard();
    await aCase(deps, { form: card });
    const stranger = await aDraft(deps, { ...card, idNumber: "B123456780" });
    expect(await submitCase(deps, stranger.studentId, randomUUID())).toMatch(/^SEQ/);
  });

  it("may follow each other once the first case is over", async () => {
    const card = aCard();
    await aCase(deps, { form: card, columns: { progress: "LAPSED" } });
    const { studentId } = await aDraft(deps, card);
    expect(await submitCase(deps, studentId, randomUUID())).toMatch(/^SEQ/);
  });

  it("do not meet in a returned case that is corrected to the other's card", async () => {
    const [theirs, hers] = [aCard(), aCard()];
    await aCase(deps, { form: theirs });
    const returned = { review: "RETURNED" as const, returnReasons: ["STUDENT_NO"] };
    const { studentId, serial } = await aCase(deps, { form: hers, columns: returned });
    const fix = resubmitCase(deps, studentId, serial, { studentNo: theirs.studentNo });
    await expect(fix).rejects.toMatchObject({ code: "case_already_open", serial: undefined });
    await resubmitCase(deps, studentId, serial, { studentNo: hers.studentNo });
  });
});

describe("money of a lapsed case", () => {
  it("is kept as surplus when another account has a case of the card by then", async () => {
    const card = aCard();
    const lapsed = await aCase(deps, { form: card, columns: { progress: "LAPSED" } });
    await database.db.bill.updateMany({ where: { caseId: lapsed.id }, data: { state: "VOID" } });
    await aCase(deps, { form: card });
    expect(await pay(lapsed.id)).toMatchObject({ state: "SURPLUS" });
    expect(await open(card.studentNo)).toBe(1);
  });

  it("and a new case of another account never both open the card", async () => {
    for (let round = 0; round < 5; round++) {
      const card = aCard();
      const lapsed = await aCase(deps, { form: card, columns: { progress: "LAPSED" } });
      await database.db.bill.updateMany({ where: { caseId: lapsed.id }, data: { state: "VOID" } });
      const { studentId } = await aDraft(deps, card);
      const [money] = await Promise.allSettled([pay(lapsed.id), submitCase(deps, studentId, randomUUID())]);
      expect(money.status).toBe("fulfilled");
      expect(await open(card.studentNo)).toBe(1);
    }
  });
});

describe("the form of the second account", () => {
  const told = async (studentId: string) =>
    (await currentDraft(deps, studentId)).exceptions.map(({ code, fix }) => [code, fix?.path]);

  it("tells of the open case only once it was asked, and where to see it once it is bound", async () => {
    const card = aCard();
    const { serial } = await aCase(deps, { form: card });
    const { studentId } = await aDraft(deps, card);
    expect(await told(studentId)).toEqual([]);
    await lookUpCard(deps, studentId, (await cardOfDraft(deps, studentId))!);
    expect(await told(studentId)).toEqual([["CASE_OPEN_ELSEWHERE", "/query"]]);
    await bindCases(deps, studentId, card);
    expect(await told(studentId)).toEqual([["CASE_ALREADY_OPEN", `/cases/${serial}`]]);
    await expect(submitCase(deps, studentId, randomUUID())).rejects.toMatchObject({ serial });
  });

  it("is silent again as soon as it names another card", async () => {
    const card = aCard();
    await aCase(deps, { form: card });
    const { studentId } = await aDraft(deps, { ...card, idNumber: "B123456780" });
    const guess = (await cardOfDraft(deps, studentId))!;
    await expect(lookUpCard(deps, studentId, guess)).rejects.toMatchObject({ code: "not_found" });
    await aDraft(deps, { studentId, ...card });
    expect(await told(studentId)).toEqual([]);
  });
});
