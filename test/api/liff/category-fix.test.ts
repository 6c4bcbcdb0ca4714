import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Category } from "#domain/category.ts";
import { aCase } from "#test/factories/case.ts";
import { type CaseAct, happenTo } from "#test/factories/case-acts.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { movementsOf } from "#test/support/balances.ts";
import { errorOf } from "#test/support/error-of.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

let cards = 0;
/** Sent back for its category, after what happened before. */
async function returned(category: Category, before: CaseAct[] = []) {
  const made = await aCase(world.deps, {
    studentId,
    category,
    form: { studentNo: `WRONG${++cards}` },
    acts: before,
  });
  return world.db.cardCase.update({
    where: { id: made.id },
    data: { review: "RETURNED", returnReasons: ["CATEGORY"] },
  });
}
const fix = (serial: string, body: object) => device.patch(`/cases/${serial}`, body);
const choices = async (serial: string) =>
  (
    (await (await device.get(`/cases/${serial}/categories`)).json()) as {
      items: { category: string; amountDue: number; text: string }[];
    }
  ).items;
const billsOf = (caseId: string) =>
  world.db.bill.findMany({
    where: { caseId },
    orderBy: { createdAt: "asc" },
    select: { state: true, amount: true },
  });
const refund = {
  method: "TRANSFER",
  bankCode: "004",
  branchCode: "0037",
  accountNo: "123456789012",
} as const;

it("shows what each category costs and what becomes of the money before she sends", async () => {
  const { serial } = await returned("LOSS_ONLY");
  expect(await choices(serial)).toEqual([
    {
      category: "LOSS_REISSUE",
      label: "掛失暨補發",
      amountDue: 120,
      text: expect.stringContaining("NT$120 的新繳費單"),
    },
    { category: "LOSS_REFUND", label: "僅掛失需退費", amountDue: 20, text: "金額相同，繳費單照用。" },
    { category: "LOSS_ONLY", label: "僅掛失不退費", amountDue: 20, text: "金額相同，繳費單照用。" },
    {
      category: "REISSUE",
      label: "補發新卡",
      amountDue: 120,
      text: expect.stringContaining("舊的請不要再繳"),
    },
  ]);
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    actions: ["pay", "fix", "withdraw"],
    returnItems: [{ reason: "CATEGORY", fields: expect.arrayContaining(["category", "photo", "refund"]) }],
  });
});

it("becomes a new card with the tariff of today, a new bill, and the photo that it needs", async () => {
  const { id, serial } = await returned("LOSS_ONLY");
  const refused = await errorOf(await fix(serial, { category: "LOSS_REISSUE" }));
  expect(refused).toMatchObject({ status: 422, fields: { "photo.mode": expect.any(String) } });
  const sent = await fix(serial, { category: "LOSS_REISSUE", photo: { mode: "KEEP" } });
  expect(sent.status).toBe(200);
  expect(await sent.json()).toMatchObject({
    category: "LOSS_REISSUE",
    amountDue: 120,
    review: "PENDING",
    progress: "UNPAID",
    bill: { amount: 120, state: "OPEN" },
    returnItems: [],
  });
  expect(await billsOf(id)).toEqual([
    { state: "VOID", amount: 20 },
    { state: "OPEN", amount: 120 },
  ]);
  expect(await world.db.cardCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
    photoMode: "KEEP",
    lossFee: 20,
    cardFee: 120,
  });
});

it("takes no money of the old amount for the new one", async () => {
  const { id, serial } = await returned("LOSS_ONLY");
  const old = await world.db.bill.findFirstOrThrow({ where: { caseId: id } });
  await fix(serial, { category: "LOSS_REISSUE", photo: { mode: "KEEP" } });
  const { virtualAccount, amount } = old;
  const money = { channel: "STORE" as const, externalId: randomUUID(), virtualAccount, amount };
  expect(await recordReceipt(world.deps, { ...money, paidAt: world.deps.now() })).toMatchObject({
    state: "SURPLUS",
  });
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ progress: "UNPAID" });
});

it("keeps bill and payment where the amount is the same, and what the old category had no use for is gone", async () => {
  const { id, serial } = await returned("LOSS_REFUND", ["paid"]);
  expect((await choices(serial)).map(({ category }) => category)).not.toContain("REISSUE");
  expect(await (await fix(serial, { category: "LOSS_ONLY" })).json()).toMatchObject({
    category: "LOSS_ONLY",
    progress: "PROCESSING",
    paidAt: expect.any(String),
  });
  expect(await billsOf(id)).toEqual([{ state: "PAID", amount: 20 }]);
  expect(await world.db.cardCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
    refundMethod: null,
    accountNoSealed: null,
  });
});

it("owes the new amount where another was paid, which is kept to be returned; in force it stays", async () => {
  const { id, serial } = await returned("LOSS_ONLY", ["paid"]);
  expect((await choices(serial))[0]!.text).toBe("已繳的 NT$20 會另外退還，請依新的繳費單繳 NT$120。");
  const answer = await fix(serial, { category: "LOSS_REISSUE", photo: { mode: "KEEP" } });
  expect(await answer.json()).toMatchObject({
    progress: "UNPAID",
    paidAt: null,
    confirmedAt: expect.any(String),
    status: { code: "owed" },
    timeline: expect.arrayContaining([
      expect.objectContaining({ code: "repriced", text: "原繳 NT$20 另行退還" }),
    ]),
  });
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    status: { text: expect.stringContaining("尚欠 NT$120，不能取消；原繳 NT$20 另行退還") },
    receipt: null,
  });
  expect(
    await world.db.notice.findMany({
      where: { caseId: id, kind: { in: ["paymentSetAside", "surplusMoney"] } },
    }),
  ).toMatchObject([{ kind: "paymentSetAside", data: { amount: 20, category: "LOSS_ONLY" } }]);
  const paid = await world.db.receipt.findFirstOrThrow({ where: { bill: { caseId: id } } });
  expect(await movementsOf(world.db, paid.id)).toEqual([
    "received: clearing > receivable 20",
    "setAside: receivable > surplus 20",
  ]);
  expect(await world.db.moneyItem.findMany({ where: { caseId: id } })).toMatchObject([
    { kind: "repriced", nextStep: "refund", amount: 20, receiptId: paid.id, closedAt: null },
  ]);
  expect(await checkBooks(world.deps)).toEqual([]);
  const receipt = await device.get(`/cases/${serial}/receipt.pdf`);
  const printed = readPdf(Buffer.from(await receipt.arrayBuffer())).lines.join("\n");
  for (const said of [serial, "NT$20", "另外留存"]) expect(printed).toContain(said);
  expect(printed).not.toContain("已繳清");
  expect(await billsOf(id)).toEqual([
    { state: "VOID", amount: 20 },
    { state: "OPEN", amount: 120 },
  ]);
  expect(await world.db.receipt.findMany({ where: { bill: { caseId: id } } })).toMatchObject([
    { state: "SURPLUS", amount: 20 },
  ]);
  expect(await world.db.cardOrder.findMany({ where: { caseId: id } })).toMatchObject([{ kind: "STOP" }]);
  await happenTo(world.deps, serial, "paid");
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ progress: "PROCESSING" });
});

it("stops the card at once where a paid replacement becomes a loss report", async () => {
  const form = { studentNo: `WRONG${++cards}`, reissueReason: "ALREADY_REPORTED" as const };
  const { id, serial } = await aCase(world.deps, { studentId, category: "REISSUE", form, acts: ["paid"] });
  const operator = await world.person("operator");
  await operator.post(`/api/operator/cases/${serial}/ask-loss`);
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    actions: expect.arrayContaining(["fix"]),
    returnItems: [{ reason: "CATEGORY" }],
    waitingFor: expect.arrayContaining([
      expect.objectContaining({
        code: "lossReport",
        fix: expect.objectContaining({ code: "CHANGE_CATEGORY" }),
      }),
    ]),
  });
  const answer = await fix(serial, { category: "LOSS_REISSUE" });
  expect(await answer.json()).toMatchObject({ category: "LOSS_REISSUE", progress: "PROCESSING" });
  expect(await world.db.cardOrder.findMany({ where: { caseId: id } })).toMatchObject([{ kind: "STOP" }]);
});

describe("refuses and changes nothing", () => {
  it.each([
    ["no category", { remark: "請改成補發" }],
    ["one that is none", { category: "FREE" }],
    ["a refund without its account", { category: "LOSS_REFUND", refund: { method: "TRANSFER" } }],
    ["an account that is none", { category: "LOSS_REFUND", refund: { ...refund, accountNo: "12" } }],
    ["a reason that is missing", { category: "REISSUE", photo: { mode: "KEEP" } }],
    ["a photo of somebody else", { category: "LOSS_REISSUE", photo: { mode: "NEW", photoId: randomUUID() } }],
    ["what was not asked for", { category: "LOSS_ONLY", name: "王大明" }],
    ["a field nobody knows", { category: "LOSS_ONLY", amountDue: 1 }],
  ])("%s", async (_, body) => {
    const cardCase = await returned("LOSS_ONLY");
    expect((await fix(cardCase.serial, body)).status).toBe(422);
    expect(await world.db.cardCase.findUniqueOrThrow({ where: { id: cardCase.id } })).toEqual(cardCase);
  });

  it("a replacement once the card is stopped", async () => {
    const { serial } = await returned("LOSS_ONLY", ["paid"]);
    const body = { category: "REISSUE", reissueReason: "DAMAGED", photo: { mode: "KEEP" } };
    expect(await errorOf(await fix(serial, body))).toMatchObject({
      status: 422,
      fields: { category: expect.any(String) },
    });
  });

  it("while a payment is in doubt", async () => {
    const { id, serial } = await returned("LOSS_ONLY");
    const bill = await world.db.bill.findFirstOrThrow({ where: { caseId: id } });
    await world.db.paymentAttempt.create({
      data: { id: randomUUID(), billId: bill.id, amount: 20, state: "UNKNOWN", createdAt: world.deps.now() },
    });
    const body = { category: "LOSS_REISSUE", photo: { mode: "KEEP" } };
    expect(await errorOf(await fix(serial, body))).toMatchObject({
      status: 409,
      code: "payment_in_progress",
    });
    expect(await billsOf(id)).toEqual([{ state: "OPEN", amount: 20 }]);
  });

  it("what nobody asked about, and what is another's", async () => {
    const { serial } = await aCase(world.deps, { studentId, form: { studentNo: `WRONG${++cards}` } });
    expect(await errorOf(await fix(serial, { category: "LOSS_ONLY" }))).toMatchObject({ status: 409 });
    const other = await world.signIn();
    expect((await other.get(`/cases/${serial}/categories`)).status).toBe(404);
    expect((await other.patch(`/cases/${serial}`, { category: "LOSS_ONLY" })).status).toBe(404);
  });
});
