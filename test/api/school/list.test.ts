import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let clerk: Person;
beforeAll(async () => {
  world = await apiWorld();
  clerk = await world.person("clerk", "533302");
});
afterAll(() => world.close());

const list = async (query: string) => (await clerk.get(`/api/school/cases?${query}`)).json();
const namesOf = async (query: string) => (await list(query)).items.map((row: { name: string }) => row.name);

it("shows a row in the contract's shape, with the whole name and no personal number", async () => {
  const { serial } = await aCase(world.deps, { form: { name: "林𠮷芯", studentNo: "S1" } });
  const { items } = await list(`q=${serial}`);
  expect(items).toEqual([
    {
      serial,
      version: 1,
      submittedAt: "2026-11-22T12:00:00.000+08:00",
      studentNo: "S1",
      className: null,
      name: "林𠮷芯",
      category: "LOSS_REISSUE",
      categoryLabel: "掛失暨補發",
      reissueReason: null,
      reissueReasonText: null,
      review: "PENDING",
      progress: "UNPAID",
      returnReasons: [],
      idComparison: "NOT_PROVIDED",
      photo: { mode: "KEEP", photoId: null, thumbUrl: null },
      refundMethod: null,
      refundInfo: null,
      lossFee: 20,
      cardFee: 120,
      amountDue: 120,
      deductedFee: 0,
      feeNote: "補卡含掛失",
      remark: null,
      owedText: null,
      paidAt: null,
      confirmedAt: null,
      status: {
        code: "unpaid",
        text: "尚未繳費；掛失還沒生效，卡片還沒停用。",
        next: expect.any(String),
        who: "student",
        whoText: "學生",
        expectedBy: "2026-12-22",
      },
      undelivered: [],
      waitingFor: [
        { code: "payment", text: "繳費", who: "student", whoText: "學生" },
        { code: "schoolApproval", text: "學校核可", who: "school", whoText: "學校" },
      ],
      waitingDays: 0,
      overdue: false,
      exceptions: [],
      // A clerk looks; who decides is offered what she may do.
      actions: [],
    },
  ]);
  const approver = await world.person("approver", "533302");
  expect(await (await approver.get(`/api/school/cases?q=${serial}`)).json()).toMatchObject({
    items: [{ actions: ["approve", "return"] }],
  });
});

it("compares the number typed with the school's list, without showing either", async () => {
  const { seal, db } = world.api;
  const supplied = (studentNo: string, number: string) =>
    db.rosterEntry.create({ data: { schoolCode: "533302", studentNo, idNumberHash: seal.hash(number) } });
  await supplied("R1", "A123456789");
  await supplied("R2", "B123456780");
  for (const studentNo of ["R1", "R2", "R3"]) await aCase(world.deps, { form: { studentNo, name: "比對" } });
  const answer = await clerk.get("/api/school/cases?q=比對");
  const text = await answer.text();
  expect(text).not.toContain("A123456789");
  expect(text).not.toContain(seal.hash("A123456789"));
  const compared = JSON.parse(text).items.map((row: Record<string, string>) => [
    row.studentNo,
    row.idComparison,
  ]);
  expect(Object.fromEntries(compared)).toEqual({ R1: "MATCH", R2: "MISMATCH", R3: "NOT_PROVIDED" });
});

it("counts days in Taipei: a filter ends with the last moment of its day there", async () => {
  const at = (iso: string, name: string) => aCase(world.deps, { at: new Date(iso), form: { name } });
  await at("2026-05-31T23:59:59.999+08:00", "前一天");
  await at("2026-06-01T00:00:00.000+08:00", "當天零時");
  await at("2026-06-01T23:59:59.999+08:00", "當天最後");
  await at("2026-06-02T00:00:00.000+08:00", "後一天");
  expect(await namesOf("from=2026-06-01&to=2026-06-01")).toEqual(["當天最後", "當天零時"]);
});

it("pages newest first through cases of the same instant: none twice, none left out", async () => {
  const at = new Date("2026-07-01T00:00:00Z");
  const serials = [];
  for (let n = 0; n < 7; n++) serials.push((await aCase(world.deps, { at })).serial);
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await list(`from=2026-07-01&to=2026-07-01&limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.items.map((row: { serial: string }) => row.serial));
    // One that arrives meanwhile is newer than the page and does not shift it.
    await aCase(world.deps, { at: new Date("2026-07-01T01:00:00Z") });
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(seen.toSorted()).toEqual(serials.toSorted());
});

it("searches for characters that mean something to LIKE as they are", async () => {
  await aCase(world.deps, { columns: { name: "百分%號" } });
  await aCase(world.deps, { columns: { name: "百分號" } });
  expect(await namesOf(`q=${encodeURIComponent("分%")}`)).toEqual(["百分%號"]);
  expect(await namesOf(`q=${encodeURIComponent("1130_")}`)).toEqual([]);
});

it("finds a student number, a serial and a name with what was pasted along", async () => {
  const { serial } = await aCase(world.deps, { form: { studentNo: "W-9876", name: "全形·諾幹" } });
  for (const typed of [
    "Ｗ－９８７６",
    "\u202dW\u20119876\u202c",
    serial.replace(/(\d{4})/g, " $1"),
    "\u200b全形·\u2060諾幹",
  ]) {
    expect(await namesOf(`q=${encodeURIComponent(typed)}`)).toEqual(["全形·諾幹"]);
  }
});

it("finds a name whatever dot or apostrophe the clerk types", async () => {
  await aCase(world.deps, { form: { name: "比令‧亞布 ’Ofad" } });
  for (const typed of ["比令·亞布", "比令．亞布", "比令・亞布 'Ofad"]) {
    expect(await namesOf(`q=${encodeURIComponent(typed)}`)).toEqual(["比令‧亞布 ’Ofad"]);
  }
});

it("filters by review, progress and what is still open, and counts the same", async () => {
  const at = new Date("2026-08-01T00:00:00Z");
  await aCase(world.deps, { at, form: { name: "待審" } });
  await aCase(world.deps, { at, form: { name: "已核" }, acts: ["approved", "paid"] });
  await aCase(world.deps, { at, form: { name: "逾期" }, acts: ["lapsed"] });
  const inDay = "from=2026-08-01&to=2026-08-01";
  expect(await namesOf(`${inDay}&review=APPROVED`)).toEqual(["已核"]);
  expect(await namesOf(`${inDay}&progress=LAPSED`)).toEqual(["逾期"]);
  expect(await namesOf(`${inDay}&review=PENDING&open=1`)).toEqual(["待審"]);
  const { review } = await (await clerk.get(`/api/school/counts?${inDay}&open=1`)).json();
  expect(review).toEqual({ PENDING: 1, APPROVED: 1, RETURNED: 0 });
});

const day = 86_400_000;

it("says how long the school has had a case, and what makes it one to look at by itself", async () => {
  const { deps, db } = world;
  const long = { at: new Date(deps.now().getTime() - 20 * day) };
  await aCase(deps, { ...long, form: { name: "久等", studentNo: "E1" } });
  await aCase(deps, { ...long, form: { name: "久等後核可" }, acts: ["approved"] });
  await aCaseWithPhoto(deps, {
    category: "REISSUE",
    form: { name: "其它原因", reissueReason: "OTHER", reissueReasonText: "褪色" },
  });
  await db.rosterEntry.create({
    data: { schoolCode: "533302", studentNo: "E1", idNumberHash: "0", className: "資一甲" },
  });
  const rows = await list("flag=exception&sort=waitingSince");
  const told = rows.items.map((row: Record<string, unknown>) => [
    row.name,
    row.className,
    row.waitingDays,
    row.overdue,
    row.exceptions,
  ]);
  const mismatch = { code: "idMismatch", text: "身分證號與校方資料不符" };
  expect(told).toContainEqual(["久等", "資一甲", 20, true, [mismatch]]);
  const other = told.find(([name]: [string]) => name === "其它原因");
  expect(other[4]).toContainEqual({ code: "otherReason", text: "原因為其它" });
  expect(await namesOf("flag=overdue&q=久等")).toEqual(["久等"]);
  expect(await namesOf("comparison=MISMATCH&open=1&q=久等")).toEqual(["久等"]);
  expect(await (await clerk.get("/api/school/counts?q=久等")).json()).toEqual({
    review: { PENDING: 1, APPROVED: 1, RETURNED: 0 },
    progress: { UNPAID: 2, PROCESSING: 0, CLOSED: 0, LAPSED: 0, VOIDED: 0 },
    flag: { overdue: 1, exception: 1, undelivered: 0 },
    capped: false,
  });
});

it("says where the balance goes back to, masked, and which form goes with an old card", async () => {
  await aCase(world.deps, { category: "LOSS_REFUND", form: { name: "退費去處" } });
  await aCase(world.deps, { category: "REISSUE", form: { name: "寄舊卡" } });
  const [refund] = (await list("q=退費去處")).items;
  expect(refund.refundInfo).toMatchObject({ method: refund.refundMethod, formUrl: null });
  expect(refund.refundInfo.account ?? "****").toContain("****");
  const [reissue] = (await list("q=寄舊卡&category=REISSUE")).items;
  expect(reissue.refundInfo).toEqual({
    method: null,
    account: null,
    formUrl: `/api/school/cases/${reissue.serial}/form.pdf`,
  });
});

it("hands out small pictures with a list, and to nobody else", async () => {
  const { serial } = await aCaseWithPhoto(world.deps, { form: { name: "小照片" } });
  const [row] = (await list(`q=${serial}`)).items;
  const answer = await clerk.get(row.photo.thumbUrl);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    "image/jpeg",
    "private, max-age=3600",
  ]);
  const { width = 0, height = 0 } = await sharp(await answer.bytes()).metadata();
  expect(Math.max(width, height)).toBe(96);
  const colleague = await world.person("clerk", "533302");
  for (const [person, url] of [
    [colleague, row.photo.thumbUrl],
    [clerk, row.photo.thumbUrl.replace(/&listed=.*/, "")],
  ] as const) {
    const refused = await person.get(url);
    expect([refused.status, (await refused.json()).error.code]).toEqual([404, "not_found"]);
  }
});

it("speaks English to a console that does", async () => {
  const { serial } = await aCase(world.deps);
  const { name } = await world.person("clerk", "533302");
  const cookie = (await world.logIn(name)).headers.getSetCookie()[0]!.split(";")[0]!;
  const headers = { "Accept-Language": "en" };
  const answer = await world.call("GET", `/api/school/cases/${serial}`, { cookie, headers });
  expect(await answer.json()).toMatchObject({
    categoryLabel: "Loss report and new card",
    waitingFor: [{ text: "Payment" }, {}],
  });
});

it.each([
  "sort=name&dir=asc",
  "sort=name&dir=desc",
  "sort=studentNo",
  "sort=amountDue",
  "sort=review",
  "sort=review&dir=desc",
  "sort=waitingSince",
  "sort=submittedAt&dir=asc",
  "sort=amountDue&open=1&review=PENDING",
])("pages by %s: each row once, in the order of one page, and no name in the cursor", async (order) => {
  const all = await list(`${order}&limit=100`);
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await list(`${order}&limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.items.map((row: { serial: string }) => row.serial));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
    expect(Buffer.from(cursor, "base64url").toString()).toMatch(/^[0-9a-f_A-Z-]+$/);
  }
  expect(seen).toEqual(all.items.map((row: { serial: string }) => row.serial));
});

it.each([
  "cursor=garbage",
  "sort=mobile",
  "dir=up",
  "flag=late",
  `sort=name&cursor=${Buffer.from("1795312800000_0190a3b0-0000-7000-8000-000000000000").toString("base64url")}`,
  "cursor=AAAA",
  "review=MAYBE",
  "from=2026-02-30",
  "limit=0",
  "page=2",
  "limit=1000",
])("refuses ?%s", async (query) => {
  expect((await clerk.get(`/api/school/cases?${query}`)).status).toBe(422);
});

it("refuses a NUL in a search", async () => {
  expect((await clerk.get("/api/school/cases?q=%00")).status).toBe(400);
});

it("appends every look at a list, a case and a photo to the trail", async () => {
  const amy = await world.person("approver", "533302");
  const { serial, photoId } = await aCaseWithPhoto(world.deps);
  await amy.get(`/api/school/cases?q=${serial}`);
  await amy.get(`/api/school/cases/${serial}`);
  const answer = await amy.get(`/api/school/cases/${serial}/photo`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(await answer.bytes()).toEqual(new Uint8Array((await world.deps.photos.get(photoId!))!));
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const trail = await world.db.auditEntry.findMany({
    where: { actor: `staff:${amy.id}` },
    orderBy: { seq: "asc" },
  });
  expect(trail.map(({ action, subject }) => [action, subject])).toEqual([
    ["staff.login", amy.id],
    ["case.list", "533302"],
    ["case.view", serial],
    ["case.photo", serial],
  ]);
  expect(trail[1]?.details).toEqual({ serials: [serial] });
});

it.each([
  "from=0000-01-01",
  "to=0001-01-01",
  "from=1899-12-31",
  "to=3000-01-01",
  `cursor=${Buffer.from(`1795312800000_${"-".repeat(36)}`).toString("base64url")}`,
  `cursor=${Buffer.from("999999999999999_0190a3b0-0000-7000-8000-000000000000").toString("base64url")}`,
])("refuses %s", async (query) => {
  const answer = await clerk.get(`/api/school/cases?${query}`);
  expect([answer.status, (await answer.json()).error.code]).toEqual([422, "validation_failed"]);
});

it("takes the first and the last day of all", async () => {
  expect((await clerk.get("/api/school/cases?from=1900-01-01&to=2999-12-31")).status).toBe(200);
});
