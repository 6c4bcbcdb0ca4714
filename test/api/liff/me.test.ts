import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MyData } from "#api/contracts/liff.ts";
import { aCase } from "#test/factories/case.ts";
import { consent } from "#test/factories/draft.ts";
import { aJpeg } from "#test/factories/photo.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { applyRetention } from "#usecases/privacy/apply-retention.ts";

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

const see = async () => (await (await device.get("/me")).json()) as MyData;
const ended = {
  progress: "CLOSED",
  confirmedAt: new Date("2026-11-20T00:00:00Z"),
  endedAt: new Date("2026-11-22T00:00:00Z"),
} as const;

async function upload() {
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(await aJpeg())], { type: "image/jpeg" }), "p.jpg");
  return ((await (await device.post("/photos", form)).json()) as { photoId: string }).photoId;
}

describe("seeing", () => {
  it("shows receipts, what is kept and until when, and masks every number", async () => {
    await aCase(world.deps, { studentId, columns: ended });
    await device.put("/draft", { consent, name: "王小明", idNumber: "A123456789", idType: "NATIONAL" });
    const body = await (await device.get("/me")).text();
    for (const secret of ["A123456789", "0910123456", "07-7939888", "077939888", "王小明"])
      expect(body).not.toContain(secret);
    const data = JSON.parse(body) as MyData;
    const notice = await world.db.noticeText.findFirstOrThrow({ where: { language: "zh-TW" } });
    expect(data.consents).toMatchObject([
      { noticeVersion: "2026-11", textHash: notice.hash, serial: null },
      { noticeVersion: "2026-11", textHash: notice.hash, serial: data.cases[0]!.serial },
    ]);
    const stored = Object.fromEntries(data.stored.map(({ code, until }) => [code, until]));
    expect(stored).toEqual({
      account: null,
      draft: "2026-12-22",
      contact: "2027-05-21",
      paidIdentity: "2031-11-23",
      payment: null,
      consent: null,
    });
    expect(data.deletion).toMatchObject({ requestedAt: null, openCases: [] });
    expect(data.deletion.stays.map(({ code }) => code)).toEqual(["paidIdentity", "payment", "consent"]);
    expect(data.corrections.map(({ code }) => code)).toEqual(["draft", "returned", "submitted", "erased"]);
  });

  it("is empty for who has given nothing, in her language", async () => {
    const answer = await world.call("GET", "/api/liff/me", {
      cookie: device.cookie,
      headers: { "Accept-Language": "en" },
    });
    expect(await answer.json()).toMatchObject({
      language: "en",
      cases: [],
      consents: [],
      draft: null,
      stored: [{ code: "account", what: "Your LINE user id and language" }],
    });
  });

  it("is nobody else's, and knows no other format", async () => {
    expect((await world.call("GET", "/api/liff/me")).status).toBe(401);
    expect((await world.call("DELETE", "/api/liff/me")).status).toBe(401);
    expect((await device.get("/me?format=xml")).status).toBe(422);
    expect((await device.get("/me?student=1")).status).toBe(422);
    await aCase(world.deps, { studentId });
    const stranger = await world.signIn();
    expect(((await (await stranger.get("/me?format=json")).json()) as MyData).cases).toEqual([]);
  });
});

describe("taking away", () => {
  it("gives a complete copy as JSON and writes it into the trail", async () => {
    const refund = {
      method: "TRANSFER",
      bankCode: "004",
      branchCode: "0071",
      accountNo: "123456789012",
    } as const;
    await aCase(world.deps, { studentId, category: "LOSS_REFUND", form: { refund } });
    const answer = await device.get("/me?format=json");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="my-data.json"');
    const data = (await answer.json()) as MyData;
    expect(Object.fromEntries(data.cases[0]!.values.map(({ code, value }) => [code, value]))).toMatchObject({
      name: "王小明",
      idNumber: "A123456789",
      mobile: "0910123456",
      "refund.accountNo": "123456789012",
    });
    expect(
      await world.db.auditEntry.count({ where: { actor: `student:${studentId}`, action: "me.export" } }),
    ).toBe(1);
  });

  it("gives the same as a PDF whose text can be read", async () => {
    await aCase(world.deps, { studentId });
    const answer = await device.get("/me?format=pdf");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const text = readPdf(pdf).lines.join("\n");
    for (const shown of ["我的個人資料", "王小明", "A123456789", "高雄市立新莊高級中學"])
      expect(text).toContain(shown);
  });
});

describe("asking to delete", () => {
  it("forgets who has nothing under way, everywhere but where the law keeps it", async () => {
    const { serial } = await aCase(world.deps, { studentId, columns: ended });
    await world.db.notice.updateMany({
      where: { lineUserId: device.lineUserId },
      data: { state: "DELIVERED" },
    });
    await device.put("/draft", { consent });
    const photoId = await upload();
    const other = await world.signIn(device.lineUserId);

    const answer = await device.delete("/me");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ finished: true, openCases: [] });
    for (const lost of [device, other])
      expect(await errorOf(await lost.get("/me"))).toMatchObject({ status: 401, code: "unauthenticated" });

    expect(await world.db.student.count({ where: { lineUserId: device.lineUserId } })).toBe(0);
    expect(await world.db.draft.count({ where: { studentId } })).toBe(0);
    const row = await world.db.cardCase.findUniqueOrThrow({ where: { serial } });
    expect(row).toMatchObject({ name: "王小明", mobileSealed: null, landlineSealed: null });
    await applyRetention(world.deps);
    expect(await world.deps.photos.get(photoId)).toBeUndefined();

    const anew = await world.signIn(device.lineUserId);
    expect(await (await anew.get("/cases")).json()).toEqual({ items: [] });
    expect(await (await anew.get("/me")).json()).toMatchObject({ consents: [], cases: [] });
  });

  it("lets a case under way go on, and finishes when it is over and she was told", async () => {
    const { id, serial } = await aCase(world.deps, { studentId });
    await device.put("/draft", { consent, name: "王小明" });
    expect(await (await device.delete("/me")).json()).toMatchObject({
      finished: false,
      openCases: [serial],
      kept: expect.arrayContaining([expect.objectContaining({ code: "openCase" })]),
    });
    expect((await device.get("/cases")).status).toBe(401);
    device = await world.signIn(device.lineUserId);
    expect(await see()).toMatchObject({ draft: null, deletion: { requestedAt: expect.any(String) } });
    expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ progress: "UNPAID" });

    await world.db.cardCase.update({ where: { id }, data: ended });
    await applyRetention(world.deps);
    expect(await world.db.student.count({ where: { lineUserId: device.lineUserId } })).toBe(1);
    await world.db.notice.updateMany({ where: { caseId: id }, data: { state: "DELIVERED" } });
    await applyRetention(world.deps);
    expect(await world.db.student.count({ where: { lineUserId: device.lineUserId } })).toBe(0);
    expect((await device.get("/cases")).status).toBe(401);
    expect(await world.db.cardCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ studentId });
  });

  it("is one request, however often and from wherever it is sent", async () => {
    await aCase(world.deps, { studentId });
    const devices = [device, await world.signIn(device.lineUserId), await world.signIn(device.lineUserId)];
    const answers = await Promise.all(devices.map((one) => one.delete("/me")));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    for (const { status } of answers) expect([200, 401]).toContain(status);
    const row = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
    expect(row.deletionRequestedAt).toEqual(world.deps.now());
  });

  it("does not race a submission into a case of nobody", async () => {
    const { aDraft } = await import("#test/factories/draft.ts");
    await aDraft(world.deps, { studentId });
    const [deleted, sent] = await Promise.all([
      device.delete("/me"),
      device.post("/cases", undefined, { "Idempotency-Key": "race-12345" }),
    ]);
    expect(deleted.status).toBe(200);
    const cases = await world.db.cardCase.findMany({ where: { studentId }, include: { student: true } });
    if (sent.status === 201) expect(cases[0]!.student.lineUserId).toBe(device.lineUserId);
    else expect(cases).toEqual([]);
  });
});
