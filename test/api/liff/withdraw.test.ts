import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { aFullForm } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
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
const studentNo = () => `BACK${++cards}`;
const hers = (form: object = {}) =>
  aCase(world.deps, { studentId, form: { studentNo: studentNo(), ...form } });
const withdraw = (serial: string, by = device) => by.post(`/cases/${serial}/withdraw`);
const rowsOf = (caseId: string) =>
  Promise.all([
    world.db.bill.findMany({ where: { caseId } }),
    world.db.caseHistory.findMany({ where: { caseId, code: "withdrawn" } }),
  ]);

it("ends an unpaid case with its bill, says so everywhere, and lets her begin again with what it held", async () => {
  const { id, serial } = await hers();
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ actions: ["pay", "withdraw"] });
  const answer = await withdraw(serial);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    progress: "VOIDED",
    actions: ["reportAgain"],
    status: {
      code: "withdrawn",
      text: "申請人已取消這筆申請；掛失沒有生效，卡片沒有因此停用。",
      next: "不用繳費。需要的話可以重新申請。",
      fix: { code: "REPORT_AGAIN" },
    },
    bill: { state: "VOID" },
    payments: { linePay: false, store: false, school: false },
    foundAgain: { code: "NEVER_STOPPED" },
  });
  const [bills, history] = await rowsOf(id);
  expect(bills.map(({ state }) => state)).toEqual(["VOID"]);
  expect(history).toMatchObject([{ actor: `student:${studentId}` }]);
  const again = await device.post("/draft/from-case", { serial });
  expect(await again.json()).toMatchObject({ category: "LOSS_REISSUE", missing: ["consent.accepted"] });
});

it("is the same once more, also at once from two devices", async () => {
  const { id, serial } = await hers();
  const answers = await Promise.all([withdraw(serial), withdraw(serial), withdraw(serial)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await withdraw(serial)).status).toBe(200);
  expect((await rowsOf(id))[1]).toHaveLength(1);
});

it("takes back what the school returned and nobody approved", async () => {
  const { serial } = await aCase(world.deps, {
    studentId,
    acts: ["returned"],
    form: { studentNo: studentNo() },
  });
  expect((await withdraw(serial)).status).toBe(200);
});

describe("stays what it is", () => {
  it.each(["paid", "approved"] as const)("once it is %s (R8)", async (act) => {
    const { serial } = await aCase(world.deps, { studentId, acts: [act], form: { studentNo: studentNo() } });
    const seen = (await (await device.get(`/cases/${serial}`)).json()) as { actions: string[] };
    expect(seen.actions).not.toContain("withdraw");
    expect(await errorOf(await withdraw(serial))).toMatchObject({ status: 409, code: "case_in_force" });
  });

  it.each(["lapsed", "voided"] as const)("once it is %s", async (act) => {
    const { serial } = await aCase(world.deps, { studentId, acts: [act], form: { studentNo: studentNo() } });
    expect(await errorOf(await withdraw(serial))).toMatchObject({ status: 409, code: "illegal_transition" });
  });

  it("for a stranger, for nobody, and for an account that it is only bound to", async () => {
    const { id, serial } = await hers();
    const other = await world.signIn();
    expect(await errorOf(await withdraw(serial, other))).toMatchObject({ status: 404, code: "not_found" });
    expect((await world.call("POST", `/api/liff/cases/${serial}/withdraw`)).status).toBe(401);
    const { id: boundTo } = await world.db.student.findUniqueOrThrow({
      where: { lineUserId: other.lineUserId },
    });
    await world.db.caseBinding.create({ data: { caseId: id, studentId: boundTo, boundAt: new Date() } });
    expect(await errorOf(await withdraw(serial, other))).toMatchObject({ status: 403, code: "linked_case" });
    expect((await device.post(`/cases/${serial}/withdraw`, { reason: "no" })).status).toBe(422);
    expect((await withdraw("SEQ000000000000")).status).toBe(404);
    expect((await rowsOf(id))[1]).toEqual([]);
  });

  it.each(["CONFIRMING", "UNKNOWN"] as const)("while a payment is %s", async (state) => {
    const { id, serial } = await hers();
    await anAttempt(id, state);
    expect(await errorOf(await withdraw(serial))).toMatchObject({ status: 409, code: "payment_in_progress" });
    expect((await rowsOf(id))[0]).toMatchObject([{ state: "OPEN" }]);
  });
});

it.each(["CREATED", "REQUESTED", "AUTHENTICATED"] as const)(
  "closes a payment that is only %s, so that it takes no money",
  async (state) => {
    const { id, serial } = await hers();
    const attempt = await anAttempt(id, state);
    expect((await withdraw(serial)).status).toBe(200);
    const after = await world.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    expect(after).toMatchObject({ state: "CANCELLED", nextCheckAt: null });
    expect(await errorOf(await device.post(`/cases/${serial}/line-pay`))).toMatchObject({ status: 503 });
  },
);

it("keeps money that arrives all the same as an item", async () => {
  const { id, serial } = await hers();
  const [[bill]] = await rowsOf(id);
  await withdraw(serial);
  const { virtualAccount, amount } = bill!;
  const money = { channel: "STORE" as const, externalId: randomUUID(), virtualAccount, amount };
  const receipt = await recordReceipt(world.deps, { ...money, paidAt: world.deps.now() });
  expect(receipt).toMatchObject({ state: "SURPLUS", billId: bill!.id });
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ progress: "VOIDED" });
});

it("is no way to guess at cards: a few a day of one account, and of one number whoever asks", async () => {
  for (let round = 0; round < 5; round++) expect((await withdraw((await hers()).serial)).status).toBe(200);
  const { serial } = await hers();
  expect(await errorOf(await withdraw(serial))).toMatchObject({ status: 429, code: "rate_limited" });
  expect(await errorOf(await device.post("/draft/from-case", { serial, withdraw: true }))).toMatchObject({
    status: 429,
  });

  const number = studentNo();
  for (let round = 0; round < 10; round++) {
    const one = await aCase(world.deps, { form: { studentNo: number } });
    await happenTo(world.deps, one.serial, "withdrawn");
  }
  const other = await world.signIn();
  const { id } = await world.db.student.findUniqueOrThrow({ where: { lineUserId: other.lineUserId } });
  const last = await aCase(world.deps, { studentId: id, form: { studentNo: number } });
  expect((await withdraw(last.serial, other)).status).toBe(429);
});

describe("changed instead", () => {
  const change = (serial: string) => device.post("/draft/from-case", { serial, withdraw: true });
  const submit = () => device.post("/cases", undefined, { "Idempotency-Key": `key-${randomUUID()}` });

  it("comes into the form whole, with the consent to notices in force, and is sent as another category", async () => {
    const { id, serial } = await hers();
    const draft = await change(serial);
    expect(draft.status).toBe(200);
    expect(await draft.json()).toMatchObject({ category: "LOSS_REISSUE", missing: [], exceptions: [] });
    expect(await world.db.cardCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      progress: "VOIDED",
    });
    await device.put("/draft", { category: "LOSS_ONLY" });
    const sent = await submit();
    expect(sent.status).toBe(201);
    expect(await sent.json()).toMatchObject({ category: "LOSS_ONLY", amountDue: 20 });
  });

  it("needs the notices again where they have changed meanwhile", async () => {
    const { serial, consentId } = await hers();
    await world.db.consent.update({ where: { id: consentId }, data: { noticeVersion: "old" } });
    expect(await (await change(serial)).json()).toMatchObject({ missing: ["consent.accepted"] });
  });

  it("leaves a form under way alone when it may not be", async () => {
    const { serial } = await aCase(world.deps, {
      studentId,
      acts: ["paid"],
      form: { studentNo: studentNo() },
    });
    await device.put("/draft", { ...aFullForm(), category: "LOSS_ONLY", studentNo: studentNo() });
    expect(await errorOf(await change(serial))).toMatchObject({ status: 409, code: "case_in_force" });
    expect(await (await device.get("/draft")).json()).toMatchObject({ category: "LOSS_ONLY" });
  });
});

async function anAttempt(
  caseId: string,
  state: "CREATED" | "REQUESTED" | "AUTHENTICATED" | "CONFIRMING" | "UNKNOWN",
) {
  const { id: billId, amount } = await world.db.bill.findFirstOrThrow({ where: { caseId } });
  const at = world.deps.now();
  return world.db.paymentAttempt.create({
    data: { id: randomUUID(), billId, amount, state, createdAt: at, nextCheckAt: at },
  });
}
