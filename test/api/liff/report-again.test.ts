import { request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { consent } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";

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

const guardian = { name: "王媽媽", relation: "母親", mobile: "0922333444", consent: true };
const again = (serial: string, extra = {}) => device.post("/draft/from-case", { serial, ...extra });
const submit = (key: string) => device.post("/cases", undefined, { "Idempotency-Key": key });

it("takes over who she is from a closed case, and asks what she wants and for her consent", async () => {
  const { serial } = await aCase(world.deps, {
    studentId,
    form: { guardian, studentNo: "0123456" },
    columns: { progress: "CLOSED" },
  });
  const answer = await again(serial);
  expect(answer.status).toBe(200);
  const body = await answer.text();
  expect(JSON.parse(body)).toMatchObject({
    schoolCode: "533302",
    studentNo: "0123456",
    name: "王小明",
    mobile: "*******456",
    idNumber: "A******789",
    guardian: { name: "王媽媽", mobile: "*******444" },
    missing: ["consent.accepted", "cardState", "category", "guardian.consent"],
  });
  expect(body).not.toMatch(/A123456789|0910123456|0922333444/);
});

it("makes a case of a lapsed one with consent and 確定 alone", async () => {
  const { serial, bill } = await lapsed();
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    actions: ["reportAgain"],
    status: { code: "lapsed", fix: { code: "REPORT_AGAIN", path: `/again/${serial}` } },
    foundAgain: { code: "NEVER_STOPPED" },
  });
  expect(await (await again(serial, { consent })).json()).toMatchObject({
    category: "LOSS_REFUND",
    refund: { method: "TRANSFER", bankCode: "004", accountNo: "********9012" },
    missing: [],
  });
  const made = await submit("again-12345");
  expect(made.status).toBe(201);
  const fresh = (await made.json()) as { serial: string; bill: { virtualAccount: string } };
  expect(fresh.serial).not.toBe(serial);
  expect(fresh.bill.virtualAccount).not.toBe(bill.virtualAccount);
  const row = await world.db.cardCase.findUniqueOrThrow({ where: { serial: fresh.serial } });
  expect(world.deps.seal.open(row.accountNoSealed!)).toBe("123456789012");
  expect(world.deps.seal.open(row.idNumberSealed)).toBe("A123456789");
});

async function lapsed() {
  const refund = {
    method: "TRANSFER",
    bankCode: "004",
    branchCode: "0071",
    accountNo: "123456789012",
  } as const;
  const { serial } = await aCase(world.deps, {
    studentId,
    category: "LOSS_REFUND",
    form: { refund },
    columns: { progress: "LAPSED" },
  });
  return { serial, bill: await world.db.bill.findFirstOrThrow({ where: { case: { serial } } }) };
}

it("makes one case however often it is tapped and sent", async () => {
  const { serial } = await lapsed();
  const taps = await Promise.all([1, 2, 3].map(() => again(serial, { consent })));
  expect(taps.map(({ status }) => status)).toEqual([200, 200, 200]);
  const sent = await Promise.all([1, 2, 3].map((n) => submit(`another-key-${n}`)));
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(await world.db.cardCase.count({ where: { studentId, progress: "UNPAID" } })).toBe(1);
});

it("stores nothing further and sends nothing before she agrees", async () => {
  const { serial } = await lapsed();
  await again(serial);
  expect(await errorOf(await device.put("/draft", { mobile: "0911222333" }))).toMatchObject({
    code: "consent_required",
  });
  expect(await errorOf(await submit("no-consent-1"))).toMatchObject({
    fields: { "consent.accepted": expect.any(String) },
  });
  expect((await device.post("/photos", new FormData())).status).not.toBe(201);
  expect(await errorOf(await again(serial, { consent: { ...consent, accepted: false } }))).toMatchObject({
    code: "consent_required",
  });
  await device.put("/draft", { consent: { ...consent, accepted: false } });
  const draft = (await (await device.get("/draft")).json()) as object;
  expect(draft).not.toHaveProperty("name");
  expect(draft).not.toHaveProperty("idNumber");
});

it("keeps what she has chosen already in a form under way", async () => {
  await device.put("/draft", { consent, cardState: "PRESENT", reissueReason: "DAMAGED" });
  const { serial } = await lapsed();
  // Submitting that case took the draft with it.
  await device.put("/draft", { consent, cardState: "PRESENT", reissueReason: "DAMAGED", name: "改名中" });
  expect(await (await again(serial)).json()).toMatchObject({
    category: "REISSUE",
    reissueReason: "DAMAGED",
    name: "王小明",
    consent,
    missing: ["photo.mode"],
  });
});

describe("refuses", () => {
  it("a case under way, its own or another of the card", async () => {
    const old = await lapsed();
    const { serial } = await aCase(world.deps, { studentId });
    for (const from of [serial, old.serial])
      expect(await errorOf(await again(from))).toMatchObject({
        status: 409,
        code: "case_already_open",
        fields: { serial },
      });
  });

  it("somebody else's case, exactly as one that does not exist", async () => {
    const { serial } = await lapsed();
    const stranger = await world.signIn();
    const answers = await Promise.all(
      [serial, "SEQ999999999999", "", "'; drop"].map(async (wanted) =>
        errorOf(await stranger.post("/draft/from-case", { serial: wanted })),
      ),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, code: "not_found" });
    expect(await world.db.draft.count({ where: { student: { lineUserId: stranger.lineUserId } } })).toBe(0);
  });

  it("a version of the notices that never was", async () => {
    const { serial } = await lapsed();
    expect((await again(serial, { consent: { noticeVersion: "1999", accepted: true } })).status).toBe(422);
  });
});

it("offers to report the card lost when 先前已掛失 has no report behind it", async () => {
  const form = {
    consent,
    cardState: "PRESENT",
    reissueReason: "ALREADY_REPORTED",
    schoolCode: "533302",
    studentNo: "NOREPORT",
    idType: "NATIONAL",
    idNumber: "A123456789",
  };
  expect(await (await device.put("/draft", form)).json()).toMatchObject({
    exceptions: [{ code: "NEEDS_LOSS_REPORT", fix: { code: "REPORT_LOST", path: "/apply" } }],
  });
  expect(await (await device.put("/draft", { cardState: "LOST" })).json()).toMatchObject({ exceptions: [] });
});

describe("a guardian", () => {
  it("is needed whole once she says that she is under 18, and not otherwise", async () => {
    const missing = async (patch: object) =>
      ((await (await device.put("/draft", patch)).json()) as { missing: string[] }).missing.filter((path) =>
        path.startsWith("guardian"),
      );
    expect(await missing({ consent })).toEqual([]);
    const all = ["guardian.name", "guardian.relation", "guardian.mobile", "guardian.consent"];
    expect(await missing({ guardian: {} })).toEqual(all);
    expect(await missing({ guardian: { name: "王媽媽" } })).toEqual(all.slice(1));
    expect(await missing({ guardian: { ...guardian, consent: false } })).toEqual(["guardian.consent"]);
    expect(await missing({ guardian })).toEqual([]);
    expect(await missing({ guardian: null })).toEqual([]);
    expect(await missing({ guardian: { consent: false } })).toEqual(all);
    expect(await missing({ guardian: { consent: null, name: "" } })).toEqual([]);
  });
});

describe("banks", () => {
  it("are listed for everyone and asked for once", async () => {
    const answer = await world.call("GET", "/api/liff/banks");
    const { items, source } = (await answer.json()) as { items: { code: string }[]; source: string };
    expect(items).toContainEqual({ code: "004", name: "臺灣銀行", accountDigits: null });
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(source).toContain("不含農漁會");
    const etag = answer.headers.get("etag")!;
    const second = await request(`${world.url}/api/liff/banks`, { headers: { "If-None-Match": etag } });
    expect(second.statusCode).toBe(304);
    expect(answer.headers.get("cache-control")).toContain("max-age");
  });

  it("hold a post office account to its 14 digits and others to no length of ours", async () => {
    const save = (bankCode: string, accountNo: string) =>
      device.put("/draft", {
        consent,
        category: "LOSS_REFUND",
        refund: { method: "TRANSFER", bankCode, branchCode: "0021", accountNo },
      });
    expect(await errorOf(await save("700", "123456789012"))).toMatchObject({
      fields: { "refund.accountNo": expect.stringContaining("14") },
    });
    expect((await save("700", "0001234-0567890")).status).toBe(200);
    expect((await save("808", "1234567890123")).status).toBe(200);
    expect((await save("951", "123456")).status).toBe(200);
  });
});

it("leaves out a remark that an earlier case only began", async () => {
  for (const [remark, taken] of [
    ["更改姓名，原姓名：", undefined],
    ["更改姓名，原姓名：王小心", "更改姓名，原姓名：王小心"],
  ] as const) {
    const { serial } = await lapsed();
    await world.db.cardCase.update({ where: { serial }, data: { remark } });
    const draft = (await (await again(serial, { consent })).json()) as { remark?: string | null };
    expect(draft.remark ?? undefined).toBe(taken);
    await world.db.draft.deleteMany({ where: { studentId } });
  }
});
