import { afterAll, beforeAll, expect, it } from "vitest";
import { aFullForm, consent } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

async function consenting(): Promise<Device> {
  const device = await world.signIn();
  await device.put("/draft", { consent });
  return device;
}

it("begins empty and says everything that is missing", async () => {
  const answer = await (await world.signIn()).get("/draft");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(await answer.json()).toMatchObject({
    version: 0,
    missing: expect.arrayContaining(["consent.accepted", "category", "schoolCode", "idNumber"]),
    school: null,
    preview: null,
  });
});

it("is filled from the chat and the page alike, in words of the student's language", async () => {
  const device = await consenting();
  const answer = await device.put("/draft", aFullForm());
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    consent,
    cardState: "LOST",
    name: "王小明",
    mobile: "*******456",
    idNumber: "A******789",
    missing: [],
    school: { code: "533302" },
    preview: {
      amountDue: 120,
      dueDate: "2026-12-22",
      consequences: expect.arrayContaining(["費用共 NT$120（補卡含掛失）。"]),
    },
  });
});

it("refuses a remark that was only begun, with what is missing, in both languages", async () => {
  const device = await consenting();
  const begun = { remark: "更改姓名，原姓名：" };
  const error = await errorOf(await device.put("/draft", { name: "王小明", ...begun }));
  expect(error).toMatchObject({
    status: 422,
    code: "validation_failed",
    fields: { remark: expect.any(String) },
  });
  expect(error.fields?.remark).toContain("寫上原來的姓名");
  const english = await device.put("/draft", begun, { "accept-language": "en" });
  expect((await errorOf(english)).fields?.remark).toContain("your former name");
  expect(await (await device.get("/draft")).json()).not.toMatchObject({ name: "王小明" });
  const whole = await device.put("/draft", { remark: "更改姓名，原姓名：王小心" });
  expect(await whole.json()).toMatchObject({ remark: "更改姓名，原姓名：王小心" });
});

it("refuses an unknown field and stores nothing of the save", async () => {
  const device = await consenting();
  for (const [field, patch] of [
    ["hacker", { name: "王小明", hacker: 1 }],
    ["refund.iban", { name: "王小明", refund: { iban: "x" } }],
  ] as const) {
    const error = await errorOf(await device.put("/draft", patch));
    expect(error).toMatchObject({
      status: 422,
      code: "unknown_field",
      fields: { [field]: expect.any(String) },
    });
  }
  expect(await (await device.get("/draft")).json()).not.toHaveProperty("name");
});

it("refuses bad values with a sentence per field, in the language of the reader", async () => {
  const device = await consenting();
  const bad = { mobile: "12", category: "LOSS_REFUND", refund: { method: "TRANSFER", bankCode: "abc" } };
  const chinese = await errorOf(await device.put("/draft", bad));
  expect(chinese).toMatchObject({ status: 422, code: "validation_failed" });
  expect(chinese.fields).toEqual({
    mobile: "手機號碼請填 09 開頭的 10 個數字，例如 0910123456。",
    "refund.bankCode": "銀行代號是 3 個數字，例如 004。",
  });
  const english = await world.call("PUT", "/api/liff/draft", {
    cookie: device.cookie,
    body: bad,
    headers: { "Accept-Language": "en" },
  });
  expect((await errorOf(english)).fields?.mobile).toMatch(/^Mobile/);
});

it.each([
  [{ category: "FREE_CARD" }],
  [{ mobile: 910123456 }],
  [{ photo: { mode: "NEW", photoId: "../x" } }],
  [[]],
  ["x"],
])("refuses %j", async (body) => {
  const device = await consenting();
  const { status, requestId } = await errorOf(await device.put("/draft", body));
  expect([400, 422]).toContain(status);
  expect(requestId).not.toBe("");
});

it("tells a student who has not agreed to do so first", async () => {
  const answer = await (await world.signIn()).put("/draft", { name: "王小明" });
  expect(await errorOf(answer)).toMatchObject({ status: 403, code: "consent_required" });
});

it("says as soon as school and student number are known that the card has a case already", async () => {
  const device = await consenting();
  const form = aFullForm();
  await device.put("/draft", form);
  const submitted = await device.post("/cases", undefined, { "Idempotency-Key": "first-of-the-card" });
  const { serial } = (await submitted.json()) as { serial: string };
  const { schoolCode, studentNo } = form;
  const exceptionsOf = async (patch: object) =>
    ((await (await device.put("/draft", patch)).json()) as { exceptions: unknown[] }).exceptions;
  expect(await exceptionsOf({ consent, schoolCode })).toEqual([]);
  expect(await exceptionsOf({ studentNo })).toMatchObject([
    {
      code: "CASE_ALREADY_OPEN",
      text: expect.stringContaining(serial),
      fix: { code: "SEE_CASE", path: `/cases/${serial}` },
    },
  ]);
  expect(await exceptionsOf({ studentNo: `${studentNo}9` })).toEqual([]);
});

it("shows her own numbers in full when she asks, to nobody else, and keeps the look in the trail", async () => {
  const device = await consenting();
  await device.put("/draft", aFullForm());
  const answer = await device.post("/draft/numbers", {});
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(await answer.json()).toEqual({
    values: { idNumber: "A123456789", mobile: "0910123456", landline: expect.any(String) },
  });
  const other = await (await world.signIn()).post("/draft/numbers", {});
  expect(await other.json()).toEqual({ values: {} });
  expect(await errorOf(await device.post("/draft/numbers", { studentId: "x" }))).toMatchObject({
    status: 422,
    code: "unknown_field",
  });
  expect(await world.api.db.auditEntry.count({ where: { action: "draft.reveal" } })).toBe(2);
});
