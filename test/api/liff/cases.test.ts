import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StudentCase } from "#api/contracts/liff.ts";
import { aFullForm } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const submit = (device: Device, key: string = randomUUID()) =>
  device.post("/cases", {}, { "Idempotency-Key": key });

async function submitted(patch: DraftPatch = {}): Promise<{ device: Device; cardCase: StudentCase }> {
  const device = await world.signIn();
  await device.put("/draft", { ...aFullForm(patch.category ?? "LOSS_REISSUE"), ...patch });
  const answer = await submit(device);
  expect(answer.status).toBe(201);
  return { device, cardCase: (await answer.json()) as StudentCase };
}

it("makes a case of the draft and says what happens next", async () => {
  const { device, cardCase } = await submitted({ studentNo: "0123456" });
  expect(StudentCase.parse(cardCase)).toMatchObject({
    serial: expect.stringMatching(/^SEQ\d{12}$/),
    category: "LOSS_REISSUE",
    categoryLabel: "掛失暨補發",
    schoolName: "高雄市立新莊高級中學",
    studentNo: "*****56",
    name: "王○明",
    amountDue: 120,
    dueDate: "2026-12-22",
    review: "PENDING",
    progress: "UNPAID",
    submittedAt: "2026-11-22T12:00:00.000+08:00",
    waitingFor: [{ code: "payment" }, { code: "schoolApproval" }],
    timeline: [{ code: "submitted", text: "申請已送出" }, { code: "billIssued" }],
    bill: {
      amount: 120,
      bankCode: "004",
      virtualAccount: expect.stringMatching(/^710600\d{8}$/),
      state: "OPEN",
    },
    payments: { linePay: false, store: true, school: false },
  });
  expect(await (await device.get(`/cases/${cardCase.serial}`)).json()).toEqual(cardCase);
  expect(await (await device.get("/cases")).json()).toEqual({ items: [cardCase] });
  expect(await (await device.get("/draft")).json()).toMatchObject({ version: 0 });
});

it("calls her university in English as it calls itself, beside the name on her papers", async () => {
  const schoolCode = "0003";
  const { device, cardCase } = await submitted({ schoolCode, studentNo: "B12345678" });
  const both = "National Taiwan University 國立臺灣大學";
  expect(cardCase.schoolName).toBe("國立臺灣大學");
  await world.db.student.update({ where: { lineUserId: device.lineUserId }, data: { language: "en" } });
  const { serial } = cardCase;
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ schoolCode, schoolName: both });
  expect(await (await device.get("/me")).json()).toMatchObject({ cases: [{ schoolName: both }] });
  const asked = { schoolCode, studentNo: "B12345678", idNumber: aFullForm("LOSS_REISSUE").idNumber };
  const english = { body: asked, headers: { "Accept-Language": "en" } };
  expect(await (await world.call("POST", "/api/liff/query", english)).json()).toMatchObject({
    items: [{ schoolName: both }],
  });
  const found = await world.call("GET", "/api/liff/schools?q=taiwan%20university");
  expect(await found.json()).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({
        code: "0003",
        name: "國立臺灣大學",
        englishName: "National Taiwan University",
      }),
    ]),
  });
});

it("prints its bill and barcodes", async () => {
  const { device, cardCase } = await submitted();
  const pdf = await fetch(new URL(cardCase.bill!.pdfUrl, world.url), { headers: { Cookie: device.cookie } });
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const svg = await device.get(`/cases/${cardCase.serial}/barcodes.svg`);
  expect(svg.headers.get("content-type")).toContain("image/svg+xml");
  expect(await svg.text()).toContain("<svg");
});

it("shows the school's instruction instead of ways to pay where the school collects", async () => {
  await world.db.school.update({ where: { code: "193301" }, data: { collects: true } });
  const { cardCase } = await submitted({ schoolCode: "193301" });
  expect(cardCase).toMatchObject({
    bill: null,
    dueDate: "2026-12-22",
    payments: { linePay: false, store: false, school: true },
    waitingFor: [{ code: "schoolCollects" }, { code: "schoolApproval" }],
  });
});

it("carries no personal number and no id of LINE", async () => {
  const { device, cardCase } = await submitted({ idNumber: "F131104093" });
  const text = JSON.stringify(cardCase);
  for (const secret of ["F131104093", "0910123456", "77939888", "Sealed", device.lineUserId, "王小明"])
    expect(text).not.toContain(secret);
});

describe("a double tap", () => {
  it("gives the same case again for the same key", async () => {
    const device = await world.signIn();
    await device.put("/draft", aFullForm());
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(device, key)));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as StudentCase[];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(bodies.map(({ serial }) => serial)).size).toBe(1);
  });

  it("from two devices makes one case of 20 submissions with 20 keys", async () => {
    const phone = await world.signIn();
    const desk = await world.signIn(phone.lineUserId);
    await phone.put("/draft", aFullForm());
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => submit(index % 2 ? phone : desk)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    const listed = await phone.get("/cases");
    expect(listed.headers.get("content-encoding"), "a list is sent compressed").toMatch(/^(br|gzip)$/);
    const { items } = (await listed.json()) as { items: StudentCase[] };
    expect(items).toHaveLength(1);
    expect(await errorOf(refused[0]!)).toMatchObject({
      code: "case_already_open",
      fields: { serial: items[0]!.serial },
    });
  });
});

describe("refuses", () => {
  it("a submission without its key", async () => {
    const device = await world.signIn();
    await device.put("/draft", aFullForm());
    for (const headers of [undefined, { "Idempotency-Key": " " }, { "Idempotency-Key": "k".repeat(101) }]) {
      const error = await errorOf(await device.post("/cases", {}, headers));
      expect(error).toMatchObject({ status: 400, code: "idempotency_key_required" });
    }
    expect(await (await device.get("/cases")).json()).toEqual({ items: [] });
  });

  it("a submission with something missing, a sentence for each", async () => {
    const device = await world.signIn();
    const form = { ...aFullForm("LOSS_REFUND"), refund: { method: "CHEQUE" } };
    await device.put("/draft", { ...form, mobile: null, landline: null });
    const error = await errorOf(await submit(device));
    expect(error).toMatchObject({ status: 422, code: "validation_failed" });
    expect(error.fields).toEqual({ mobile: "請填寫這一欄。", "refund.address": "請填寫這一欄。" });
  });

  it("nobody who has a landline and no mobile", async () => {
    const device = await world.signIn();
    await device.put("/draft", { ...aFullForm(), studentNo: "LANDLINE1", mobile: null });
    expect((await submit(device)).status).toBe(201);
  });

  it("fields beside the draft", async () => {
    const device = await world.signIn();
    const answer = await device.post("/cases", { amountDue: 1 }, { "Idempotency-Key": "k" });
    expect(await errorOf(answer)).toMatchObject({ status: 422, code: "unknown_field" });
  });

  it("a foreign serial exactly as an unknown one, on every path", async () => {
    const { cardCase } = await submitted();
    const stranger = await world.signIn();
    const unknown = "SEQ999999999999";
    for (const tail of ["", "/bill.pdf", "/barcodes.svg"]) {
      const [foreign, missing] = await Promise.all(
        [cardCase.serial, unknown].map(async (serial) =>
          errorOf(await stranger.get(`/cases/${serial}${tail}`)),
        ),
      );
      expect({ ...foreign, requestId: "" }, tail).toEqual({ ...missing, requestId: "" });
      expect(foreign!.status).toBe(404);
    }
    const pay = await Promise.all(
      [cardCase.serial, unknown].map(async (serial) =>
        errorOf(await stranger.post(`/cases/${serial}/line-pay`)),
      ),
    );
    expect(pay[0]).toEqual({ ...pay[1], requestId: pay[0]!.requestId });
  });

  it("LINE Pay where it is not set up", async () => {
    const { device, cardCase } = await submitted();
    const answer = await device.post(`/cases/${cardCase.serial}/line-pay`);
    expect(await errorOf(answer)).toMatchObject({ status: 503, code: "line_pay_unavailable" });
  });
});
