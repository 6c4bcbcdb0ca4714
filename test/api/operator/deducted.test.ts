import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chequePostage } from "#domain/facts.ts";
import { aCase } from "#test/factories/case.ts";
import { aDraft } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device, type Person } from "#test/support/api-world.ts";
import { movementsOf } from "#test/support/balances.ts";
import { errorOf } from "#test/support/error-of.ts";
import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { remindUnpaid } from "#usecases/case/remind-unpaid.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";

// Where the fee of 僅掛失需退費 is taken from the balance (C20, ADR 28).

/** By how each confirms: its approval, the sending, its approval although it takes cash. */
const schools = { reviewing: "533302", trusting: "014302", collecting: "353301" };
const price = { category: "LOSS_REFUND", validFrom: "2026-11-22", lossFee: 20, cardFee: 0, amountDue: 20 };

let world: ApiWorld;
let ipass: Person;
let amy: Person;
beforeAll(async () => {
  world = await apiWorld();
  ipass = await world.person("operator");
  amy = await world.person("approver", schools.reviewing);
  const modes = [
    [schools.trusting, { reviewRequired: false, collects: false }],
    [schools.collecting, { reviewRequired: true, collects: true }],
  ] as const;
  for (const [code, data] of modes) await world.db.school.update({ where: { code }, data });
  const prices = Object.values(schools).map((schoolCode) => ({
    ...price,
    schoolCode,
    lossFeeFrom: "deducted",
  }));
  expect((await ipass.put("/api/operator/settings/tariffs", { prices })).status).toBe(200);
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

const transfer = {
  method: "TRANSFER",
  bankCode: "004",
  branchCode: "0037",
  accountNo: "987654321098",
} as const;
const cheque = { method: "CHEQUE", address: "高雄市前鎮區一心路1號" } as const;

const applies = (schoolCode: string, refund: typeof transfer | typeof cheque = transfer) =>
  aCase(world.deps, { studentId, category: "LOSS_REFUND", form: { schoolCode, refund } });
const hers = async (serial: string) => (await device.get(`/cases/${serial}`)).json();
const approve = (serial: string, by = amy) => by.post(`/api/school/cases/${serial}/approve`);
const ordersOf = (caseId: string) =>
  world.db.cardOrder.findMany({ where: { caseId, supersededAt: null }, orderBy: { id: "asc" } });

/** The card core stops the card, and tells the balance when it is asked for it. */
async function settle(caseId: string, balance: number): Promise<void> {
  await numberOrders(world.deps);
  const at = world.deps.now().toISOString();
  const orders = await ordersOf(caseId);
  expect(orders.map(({ kind }) => kind).toSorted()).toEqual(["REFUND_BALANCE", "STOP"]);
  for (const { seq } of orders) {
    const results = [{ orderSeq: Number(seq), outcome: "DONE", at, balance }];
    expect(await (await ipass.post("/api/operator/feed/results", { results })).json()).toMatchObject({
      results: [{ ok: true }],
    });
  }
}

const booksAreClean = async () => expect(await checkBooks(world.deps)).toEqual([]);

describe("before it is confirmed", () => {
  it("asks for nothing, says so wherever she reads it, and waits for her school alone", async () => {
    const { id, serial } = await applies(schools.reviewing);
    expect(await hers(serial)).toMatchObject({
      ...{ amountDue: 0, dueDate: null, bill: null, progress: "PROCESSING", confirmedAt: null, paidAt: null },
      payments: { linePay: false, store: false, school: false },
      actions: ["withdraw"],
      waitingFor: [{ code: "schoolApproval" }],
      status: {
        code: "approvalAwaited",
        who: "school",
        text: expect.stringContaining("不用繳費，NT$20 從退費餘額扣除"),
      },
    });
    expect(await world.db.bill.count({ where: { caseId: id } })).toBe(0);
    expect(await ordersOf(id)).toEqual([]);
    const listed = await (await amy.get(`/api/school/cases?q=${serial}`)).json();
    expect(listed.items).toMatchObject([
      {
        lossFee: 20,
        amountDue: 0,
        deductedFee: 20,
        feeNote: "NT$20 從退費餘額扣除",
        actions: ["approve", "return"],
      },
    ]);
    expect((await device.get(`/cases/${serial}/bill.pdf`)).status).toBe(404);
  });

  it("is previewed so, and no reminder and no last day ever come", async () => {
    await aDraft(world.deps, { studentId, category: "LOSS_REFUND", refund: transfer });
    const { preview } = await (await device.get("/draft")).json();
    expect(preview).toMatchObject({ amountDue: 0, dueDate: null });
    expect(preview.consequences.slice(0, 2)).toEqual([
      "不用繳費：費用 NT$20 從退費的餘額扣除，餘額不足的不用補繳。",
      "送出後由學校核可，核可後才生效。",
    ]);
    const { id } = await applies(schools.reviewing);
    const later = { ...world.deps, now: () => new Date(world.deps.now().getTime() + 60 * 86_400_000) };
    expect([await remindUnpaid(later), await lapseCases(later)]).toEqual([0, 0]);
    expect(await world.db.cardCase.findUnique({ where: { id } })).toMatchObject({ progress: "PROCESSING" });
  });

  it("can be taken back by her and voided by the desk, until it is approved", async () => {
    const taken = await applies(schools.reviewing);
    expect((await device.post(`/cases/${taken.serial}/withdraw`)).status).toBe(200);
    expect(await hers(taken.serial)).toMatchObject({ progress: "VOIDED", status: { code: "withdrawn" } });
    const voided = await applies(schools.reviewing);
    const step = (serial: string) => ipass.post(`/api/operator/cases/${serial}/void`, { reason: "重複申請" });
    expect((await step(voided.serial)).status).toBe(200);
    const binding = await applies(schools.reviewing);
    await approve(binding.serial);
    expect((await device.post(`/cases/${binding.serial}/withdraw`)).status).toBe(409);
    expect((await step(binding.serial)).status).toBe(409);
  });
});

describe("is confirmed", () => {
  it("by the sending where its school does not review, with the stop ordered at once", async () => {
    const { id, serial } = await applies(schools.trusting);
    const at = world.deps.now().toISOString();
    expect(new Date((await hers(serial)).confirmedAt).toISOString()).toBe(at);
    expect((await ordersOf(id)).map(({ kind }) => kind)).toEqual(["STOP", "REFUND_BALANCE"]);
    expect(await hers(serial)).toMatchObject({ status: { code: "refunding", who: "ipass" }, actions: [] });
  });

  it("by the approval of a school that takes cash, which takes none for it", async () => {
    const bob = await world.person("approver", schools.collecting);
    const { id, serial } = await applies(schools.collecting);
    expect((await bob.post(`/api/school/cases/${serial}/collect`)).status).toBe(409);
    expect(await world.db.receipt.count({ where: { bill: { caseId: id } } })).toBe(0);
    expect((await approve(serial, bob)).status).toBe(200);
    expect((await ordersOf(id)).map(({ kind }) => kind)).toEqual(["STOP", "REFUND_BALANCE"]);
  });

  it("by nothing but the approval, also where the school stops reviewing after it was sent", async () => {
    const { id, serial } = await applies(schools.reviewing);
    const reviewRequired = (required: boolean) =>
      world.db.school.update({ where: { code: schools.reviewing }, data: { reviewRequired: required } });
    await reviewRequired(false);
    expect(await hers(serial)).toMatchObject({ confirmedAt: null, status: { code: "approvalAwaited" } });
    expect(await ordersOf(id)).toEqual([]);
    await approve(serial);
    await reviewRequired(true);
    expect(await ordersOf(id)).toHaveLength(2);
  });
});

describe("the balance pays", () => {
  it("the fee, is sent less that, and the books have both; what comes back is sent again", async () => {
    const { id, serial } = await applies(schools.reviewing);
    await approve(serial);
    await settle(id, 300);
    const refund = await world.db.refund.findFirstOrThrow({ where: { caseId: id } });
    expect(refund).toMatchObject({ amount: 280, lossFee: 20, postage: 0, state: "CREATED" });
    expect((await hers(serial)).status.text).toContain(
      "卡片餘額 NT$300，扣除 NT$20，一卡通公司正在辦理退費 NT$280",
    );
    const step = (name: string, body = {}) => ipass.post(`/api/operator/cases/${serial}/${name}`, body);
    expect((await step("refund")).status).toBe(200);
    expect(await movementsOf(world.db, refund.id)).toEqual([
      "sent: cardBalance > bank 280",
      "sent: receivable > billed 20",
      "sent: cardBalance > receivable 20",
    ]);
    const { data } = await world.db.notice.findFirstOrThrow({ where: { caseId: id, kind: "refundSent" } });
    expect(data).toMatchObject({ amount: 280, fee: 20 });
    expect((await step("refund-returned", { reason: "帳戶已結清" })).status).toBe(200);
    await booksAreClean();
    expect((await step("refund")).status).toBe(200);
    expect(await world.db.refund.findMany({ where: { caseId: id, state: "SENT" } })).toMatchObject([
      { amount: 280, lossFee: 20, previousId: refund.id },
    ]);
    expect((await step("close")).status).toBe(200);
    await booksAreClean();
  });

  it.each([
    ["all of the fee it can", transfer, 13, 13, "全數抵付 NT$20 的費用"],
    ["exactly the fee", transfer, 20, 20, "全數抵付 NT$20 的費用"],
    ["nothing where the card held nothing", transfer, 0, 0, "卡片沒有餘額可退，不用補繳"],
    ["nothing where it was overdrawn", cheque, -15, 0, "卡片沒有餘額可退，不用補繳"],
    ["the fee, yet no cheque", cheque, 20 + chequePostage, 20, "不足支付支票郵資"],
  ])("%s, and never less than nothing", async (_, method, balance, taken, words) => {
    const { id, serial } = await applies(schools.reviewing, method);
    await approve(serial);
    await settle(id, balance);
    expect(await world.db.refund.count({ where: { caseId: id } })).toBe(0);
    expect(await hers(serial)).toMatchObject({
      progress: "CLOSED",
      status: { code: "lossDone", text: expect.stringContaining(words) },
    });
    const fee = await world.db.ledgerEntry.aggregate({
      where: { debit: "receivable", debitKey: id },
      _sum: { amount: true },
    });
    expect(fee._sum.amount ?? 0).toBe(taken);
    await booksAreClean();
  });
});

describe("another category", () => {
  const sentBack = (id: string) =>
    world.db.cardCase.update({ where: { id }, data: { review: "RETURNED", returnReasons: ["CATEGORY"] } });

  it("that refunds nothing is owed by a bill", async () => {
    const { id, serial } = await applies(schools.reviewing);
    await sentBack(id);
    expect((await device.patch(`/cases/${serial}`, { category: "LOSS_ONLY" })).status).toBe(200);
    expect(await hers(serial)).toMatchObject({
      ...{ category: "LOSS_ONLY", amountDue: 20, progress: "UNPAID", confirmedAt: null },
      ...{ bill: { state: "OPEN", amount: 20 }, status: { code: "unpaid", who: "student" } },
    });
    await booksAreClean();
  });

  it.each([
    ["was paid", ["paid"] as const],
    ["was owed", [] as const],
  ])("whose fee the balance pays asks for nothing, and gives back what %s", async (_, acts) => {
    const { id, serial } = await aCase(world.deps, { studentId, category: "LOSS_ONLY", acts });
    await sentBack(id);
    const { items } = await (await device.get(`/cases/${serial}/categories`)).json();
    expect(items.find(({ category }: { category: string }) => category === "LOSS_REFUND")).toMatchObject({
      amountDue: 0,
      text: expect.stringContaining("不用繳費，NT$20 從退費餘額扣除"),
    });
    const answer = await device.patch(`/cases/${serial}`, { category: "LOSS_REFUND", refund: transfer });
    expect(answer.status).toBe(200);
    expect(await hers(serial)).toMatchObject({
      ...{ amountDue: 0, progress: "PROCESSING", paidAt: null, bill: { state: "VOID" } },
      status: { code: "approvalAwaited" },
    });
    expect(await world.db.moneyItem.count({ where: { caseId: id, kind: "repriced" } })).toBe(acts.length);
    await booksAreClean();
  });
});

it("keeps a case with the price that it was sent with", async () => {
  const { serial } = await applies(schools.reviewing);
  const prepaid = { ...price, schoolCode: schools.reviewing, validFrom: "2026-11-23" };
  await ipass.put("/api/operator/settings/tariffs", { prices: [prepaid] });
  const late = { ...world.deps, now: () => new Date("2026-11-23T12:00:00+08:00") };
  const next = await aCase(late, { category: "LOSS_REFUND", form: { refund: transfer } });
  expect(next).toMatchObject({ amountDue: 20, deductedFee: 0, progress: "UNPAID" });
  expect(await hers(serial)).toMatchObject({ amountDue: 0, progress: "PROCESSING" });
  const trail = await world.db.auditEntry.findFirst({
    where: { action: "settings.tariffs" },
    orderBy: { seq: "desc" },
  });
  expect(trail?.details).toMatchObject({
    prices: [{ lossFeeFrom: "prepaid", before: { lossFeeFrom: "deducted", amountDue: 20 } }],
  });
});

it("is refused of a category that refunds nothing, and by the database as well", async () => {
  const wrong = { ...price, schoolCode: schools.reviewing, category: "LOSS_ONLY", lossFeeFrom: "deducted" };
  const answer = await ipass.put("/api/operator/settings/tariffs", { prices: [wrong] });
  expect(await errorOf(answer)).toMatchObject({ fields: { "prices.0.lossFeeFrom": expect.any(String) } });
  const { id } = await applies(schools.reviewing);
  await expect(world.db.cardCase.update({ where: { id }, data: { amountDue: 20 } })).rejects.toThrow(
    "CardCase_never_both_check",
  );
});
