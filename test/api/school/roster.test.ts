import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostRosterBytes } from "#domain/facts.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { applyRetention } from "#usecases/privacy/apply-retention.ts";

let world: ApiWorld;
/** Each test has a school of its own. */
let schools: string[];

beforeAll(async () => {
  world = await apiWorld();
  const rows = await world.db.school.findMany({ where: { level: "大專校院" }, select: { code: true } });
  schools = rows.map(({ code }) => code);
});
afterAll(() => world.close());

const header = ["學號", "姓名", "身分證字號", "班級"];
const amy = ["01234567", "王小明", "A123456789", "資一甲"];
const bob = ["01234568", "陳美麗", "A800000014", "資一甲"];
const csv = (rows: string[][]) => rows.map((cells) => `${cells.join(",")}\r\n`).join("");
const utf8 = (rows: string[][]) => strToU8(csv(rows));
const xlsx = (rows: (string | number | Date | null)[][]) => writeXlsx({ sheets: [{ name: "名冊", rows }] });

const uploaded = async (who: Person, bytes: Uint8Array, query = "?dryRun=1") => {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], "名冊.csv"));
  const answer = await who.post(`/api/school/roster${query}`, form);
  return { status: answer.status, body: await answer.json() };
};

/** An approver of a school that no other test uses. */
async function aSchool() {
  const schoolCode = schools.pop()!;
  const who = await world.person("approver", schoolCode);
  const preview = async (bytes: Uint8Array) => (await uploaded(who, bytes)).body;
  const commit = async ({ id, version }: { id: string; version: string }, sure?: boolean) => {
    const answer = await who.post(`/api/school/roster/imports/${id}/commit`, {
      version,
      ...(sure && { sure }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const choose = async (id: string, body: unknown) => {
    const path = `/api/school/roster/imports/${id}`;
    const answer = await world.call("PATCH", path, { body, cookie: await cookieOf(who) });
    return { status: answer.status, body: await answer.json() };
  };
  const take = async (rows: string[][]) => commit(await preview(utf8([header, ...rows])));
  const entries = () =>
    world.db.rosterEntry.findMany({ where: { schoolCode }, orderBy: { studentNo: "asc" } });
  return { schoolCode, who, preview, commit, choose, take, entries };
}

async function cookieOf({ name }: Person): Promise<string> {
  return (await world.logIn(name)).headers.getSetCookie()[0]!.split(";")[0]!;
}

it("keeps an upload, shows what it would do, takes it over, and then the case compares", async () => {
  const { schoolCode, who, preview, commit, entries } = await aSchool();
  const cardCase = await aCase(world.deps, { form: { schoolCode, studentNo: "01234567" } });
  const shown = await preview(utf8([header, amy, bob]));
  expect(shown).toMatchObject({
    stage: "preview",
    name: "名冊.csv",
    choices: {
      encoding: "utf-8",
      headerRow: 1,
      columns: { studentNo: 1, name: 2, idNumber: 3, className: 4 },
    },
    counts: { new: 2, changed: 0, same: 0, absent: 0, faulty: 0 },
    items: [{ group: "new", row: 2, studentNo: "01234567", name: "王○明", className: "資一甲" }, { row: 3 }],
  });
  expect(JSON.stringify(shown)).not.toContain("A123456789");
  expect(await entries()).toEqual([]);
  const done = await commit(shown);
  expect(done).toMatchObject({ status: 200, body: { stage: "committed", result: { new: 2, compared: 1 } } });
  expect((await commit(shown)).body.committed).toEqual(done.body.committed);
  const [row] = (await (await who.get("/api/school/cases")).json()).items;
  expect(row).toMatchObject({
    serial: cardCase.serial,
    idComparison: "MATCH",
    version: cardCase.version + 1,
  });
  const history = await world.db.caseHistory.findMany({
    where: { caseId: cardCase.id, code: "comparedAgain" },
  });
  expect(history).toMatchObject([
    { details: { from: { idComparison: "NOT_PROVIDED" }, to: { idComparison: "MATCH" } } },
  ]);
  const detail = await (await who.get(`/api/school/cases/${cardCase.serial}`)).json();
  expect(detail).toMatchObject({
    className: "資一甲",
    roster: { name: "王○明", nameDiffers: false, absent: false },
  });
  expect(detail.timeline.at(-1)).toMatchObject({ code: "comparedAgain" });
  const overview = await (await who.get("/api/school/roster")).json();
  expect(overview).toMatchObject({ students: 2, absent: 0, items: [{ id: shown.id, stage: "committed" }] });
  expect(overview.items[0].committed.by).toBe(who.name.username);
});

it("compares a number that the school gives later, in row and filter alike, and lets nobody decide on what he saw before", async () => {
  const { schoolCode, who, take } = await aSchool();
  const { serial, version } = await aCase(world.deps, { form: { schoolCode, studentNo: "01234567" } });
  const compared = async (comparison: string) =>
    (await (await who.get(`/api/school/cases?comparison=${comparison}`)).json()).items.length;
  await take([[amy[0]!, "", "", "資一甲"], bob]);
  expect(await Promise.all(["NOT_PROVIDED", "MISMATCH"].map(compared))).toEqual([1, 0]);
  await take([[amy[0]!, "", "A123456770", "資一甲"], bob]);
  expect(await Promise.all(["NOT_PROVIDED", "MISMATCH"].map(compared))).toEqual([0, 1]);
  const stale = await who.post(`/api/school/cases/${serial}/approve`, { version });
  expect([stale.status, (await stale.json()).error.code]).toEqual([409, "stale_version"]);
});

it("keeps names sealed, numbers as hashes, and nothing of the file once it is taken over", async () => {
  const { preview, commit, entries } = await aSchool();
  const { id, version } = await preview(utf8([header, amy]));
  const held = await world.db.rosterImport.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(held)).not.toMatch(/A123456789|王小明/);
  await commit({ id, version });
  expect(await world.db.rosterImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    contentSealed: null,
  });
  const [entry] = await entries();
  expect(JSON.stringify(entry)).not.toMatch(/A123456789|王小明/);
  expect(world.deps.seal.open(entry!.nameSealed!)).toBe("王小明");
  expect(entry!.idNumberHash).toBe(world.deps.seal.hash("A123456789"));
  const trail = await world.db.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual([
    "roster.upload",
    "roster.view",
    "roster.commit",
    "roster.view",
  ]);
  expect(JSON.stringify(trail.map(({ details }) => details))).not.toMatch(/A123456789|王小明|01234567/);
});

it("changes what differs, leaves what is blank, marks who is missing and takes her back", async () => {
  const { take, entries } = await aSchool();
  await take([amy, bob]);
  const [before] = await entries();
  const { body } = await take([["01234567", "", "", "資二甲"]]);
  expect(body.result).toMatchObject({ new: 0, changed: 1, same: 0, absent: 1 });
  const [after, absent] = await entries();
  expect(after).toMatchObject({
    className: "資二甲",
    idNumberHash: before!.idNumberHash,
    nameSealed: before!.nameSealed,
  });
  expect(absent!.absentSince).not.toBeNull();
  expect((await take([["01234567", "", "", "資二甲"], bob])).body.result).toMatchObject({
    changed: 1,
    same: 1,
  });
  expect((await entries()).map(({ absentSince }) => absentSince)).toEqual([null, null]);
});

it("says in which cell what is wrong, takes the rest, and gives the school's file back with the reasons", async () => {
  const { who, preview, commit, entries } = await aSchool();
  const bad = ["01234569", "=cmd|' /C calc'!A0", "A123456788", "甲"];
  const shown = await preview(utf8([header, amy, bad, bob, ["01234568", "陳美麗", "", "乙"]]));
  expect(shown.counts).toMatchObject({ new: 1, faulty: 3 });
  const faults = shown.items.flatMap(({ faults: some }: { faults: object[] }) => some);
  expect(faults).toMatchObject([
    { cell: "B3", code: "nameFormat", text: expect.stringContaining("B3：") },
    { cell: "C3", code: "idNumberChecksum" },
    { cell: "A4", code: "studentNoTwice", otherRow: 5 },
    { cell: "A5", code: "studentNoTwice", otherRow: 4 },
  ]);
  const file = await who.get(`/api/school/roster/imports/${shown.id}/errors.xlsx`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { rows } = (await readXlsx(bytes)).sheets[0]!;
  expect([rows[0]![4], rows[1]![4] ?? ""]).toEqual(["錯誤", ""]);
  expect(rows[3]![4]).toContain("另見第 5 列");
  expect(new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"])).not.toContain("<f>");
  expect((await preview(bytes)).counts).toEqual(shown.counts);
  const { body } = await commit(shown);
  expect(await entries()).toHaveLength(1);
  expect(body.items.flatMap(({ faults: some }: { faults: object[] }) => some)).toEqual(faults);
});

it("asks again only about students whom another import changed meanwhile", async () => {
  const { take, preview, commit, who } = await aSchool();
  await take([amy, bob]);
  const carl = ["01234570", "林大同", "", "資一乙"];
  const mine = await preview(utf8([header, amy, [...bob.slice(0, 3), "資一丙"], carl]));
  await take([amy, [...bob.slice(0, 3), "資一丁"]]);
  expect(await commit(mine)).toMatchObject({ status: 409, body: { error: { code: "roster_changed" } } });
  const path = `/api/school/roster/imports/${mine.id}?since=${mine.version}`;
  const again = await (await who.get(path)).json();
  expect(again.items).toMatchObject([
    { studentNo: "01234568", changes: [{ field: "className", from: "資一丁", to: "資一丙" }] },
  ]);
  await take([amy, [...bob.slice(0, 3), "資一丁"]]);
  expect((await commit(again)).status).toBe(200);
});

it("stops at a list that is another school's, until somebody is sure", async () => {
  const { schoolCode, preview, commit, entries, who } = await aSchool();
  for (const studentNo of ["7000001", "7000002", "7000003", "7000004"])
    await aCase(world.deps, { form: { schoolCode, studentNo } });
  const shown = await preview(utf8([header, amy]));
  expect(shown.otherSchool).toBe(true);
  expect(await commit(shown)).toMatchObject({ status: 409, body: { error: { code: "roster_looks_wrong" } } });
  const straight = await uploaded(who, utf8([header, amy]), "");
  expect(straight).toMatchObject({ status: 409, body: { error: { code: "roster_looks_wrong" } } });
  expect(await entries()).toEqual([]);
  expect((await commit(shown, true)).status).toBe(200);
  expect((await uploaded(who, utf8([header, amy]), "?sure=1")).body).toMatchObject({ stage: "committed" });
});

describe("files as offices write them", () => {
  let school: Awaited<ReturnType<typeof aSchool>>;
  beforeAll(async () => {
    school = await aSchool();
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ["UTF-8 with a mark", () => strToU8(`\uFEFF${csv([header, amy])}`), { encoding: "utf-8" }],
    ["Big5", () => iconv.encode(csv([header, amy]), "big5"), { encoding: "big5" }],
    [
      "UTF-16 with tabs",
      () => iconv.encode(csv([header, amy]).replaceAll(",", "\t"), "utf16le", { addBOM: true }),
      { encoding: "utf-16le" },
    ],
    ["semicolons", () => strToU8(csv([header, amy]).replaceAll(",", ";")), { encoding: "utf-8" }],
    [
      "a spreadsheet's text",
      () => strToU8(csv([header, ['="01234567"', ...amy.slice(1)]])),
      { encoding: "utf-8" },
    ],
    ["a workbook", () => xlsx([header, amy]), { encoding: null, sheet: "名冊" }],
    ["a title above and blank rows", () => xlsx([["名冊"], [], header, [], amy, [], []]), { headerRow: 3 }],
  ])("%s", async (_, bytes, choices) => {
    const shown = await school.preview(await bytes());
    expect(shown).toMatchObject({ stage: "preview", counts: { new: 1, faulty: 0 }, choices });
    expect(shown.items[0]).toMatchObject({ studentNo: "01234567", name: "王○明", className: "資一甲" });
  });

  it("with numbers stored as such offers the zeros that were lost, and keeps what was spoilt out", async () => {
    const { preview, choose } = school;
    const number = (text: string) => Number(text);
    const rows = ["11000001", "11000002", "1000003"].map((no) => [number(no), null, null, "甲"]);
    const shown = await preview(await xlsx([header, ...rows, [new Date("2026-03-01"), null, null, "甲"]]));
    expect(shown).toMatchObject({ short: { length: 8, rows: 1 }, counts: { new: 3, faulty: 1 } });
    expect(shown.items[0].faults).toMatchObject([{ cell: "A5", code: "becameDate" }]);
    const padded = await choose(shown.id, { padTo: 8 });
    expect(padded.body.items.map(({ studentNo }: { studentNo: string }) => studentNo)).toContain("01000003");
  });

  it("with rare characters of their own lose one row, not all", async () => {
    const { preview } = school;
    const line = iconv.encode(csv([header, amy, bob]), "big5");
    const broken = Buffer.concat([
      line,
      iconv.encode("01234570,王", "big5"),
      Buffer.from([0xfe, 0xff]),
      Buffer.from(",,甲\r\n", "latin1"),
    ]);
    const shown = await preview(broken);
    expect(shown).toMatchObject({ counts: { new: 2, faulty: 1 } });
  });

  it("under another header are mapped once, and known the next time", async () => {
    const { preview, choose, commit } = await aSchool();
    const rows = [
      ["代號", "誰", "班級"],
      ["1", "王小明", "甲"],
    ];
    const shown = await preview(utf8(rows));
    expect(shown).toMatchObject({
      stage: "mapping",
      version: null,
      sample: { header: rows[0], rows: [rows[1]] },
    });
    const none = await commit({ id: shown.id, version: "1.0" });
    expect(none).toMatchObject({ status: 422, body: { error: { code: "roster_header" } } });
    expect(Object.keys(none.body.error.fields)).toEqual(
      expect.arrayContaining(["studentNo", "idNumber", "代號", "誰"]),
    );
    const beyond = await choose(shown.id, { columns: { studentNo: 9 } });
    expect(beyond).toMatchObject({
      status: 422,
      body: { error: { fields: { columns: expect.any(String) } } },
    });
    const mapped = await choose(shown.id, { headerRow: 1, columns: { studentNo: 1, name: 2, className: 3 } });
    expect(mapped.body).toMatchObject({ stage: "preview", counts: { new: 1 } });
    expect(await commit({ id: shown.id, version: "1.0" })).toMatchObject({ status: 409 });
    expect((await commit(mapped.body)).status).toBe(200);
    expect(await preview(utf8(rows))).toMatchObject({ stage: "preview", counts: { same: 1 } });
  });
});

describe("bad files", () => {
  let school: Awaited<ReturnType<typeof aSchool>>;
  beforeAll(async () => {
    school = await aSchool();
  });

  const bomb = () => {
    const sheet = new Uint8Array(4 * 1024 * 1024).fill(0x20);
    return zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": sheet });
  };
  /** Its directory says that the sheet has one byte. */
  const lyingBomb = () => {
    const bytes = bomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 28 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    return bytes;
  };
  const external = async () => {
    const parts = unzipSync(await xlsx([header, amy]));
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    const dtd = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
    return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet.replace("?>", `?>${dtd}`)) });
  };
  const many = (count: number) =>
    utf8([header, ...Array.from({ length: count }, (_, at) => [String(at), "", "", "甲"])]);

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number, string]>([
    ["nothing", () => new Uint8Array(), 422, "validation_failed"],
    ["only ends of lines", () => strToU8("\r\n\r\n"), 422, "roster_empty"],
    ["only a header", () => utf8([header]), 422, "roster_empty"],
    [
      "a picture",
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe]),
      422,
      "roster_unreadable",
    ],
    ["neither UTF-8 nor Big5", () => Uint8Array.from({ length: 400 }, () => 0xff), 422, "roster_unreadable"],
    [
      "a workbook with a password",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      422,
      "roster_unreadable",
    ],
    ["an archive of something else", () => zipSync({ "a.txt": strToU8("a") }), 422, "roster_unreadable"],
    ["half a workbook", async () => (await xlsx([header, amy])).subarray(0, 900), 422, "roster_unreadable"],
    ["a workbook that grows", bomb, 422, "roster_unreadable"],
    ["a workbook that grows and lies", lyingBomb, 422, "roster_unreadable"],
    ["a workbook with entities", external, 422, "roster_unreadable"],
    ["20,001 students", () => many(20_001), 422, "roster_too_long"],
    ["a byte more than 10 MB", () => new Uint8Array(mostRosterBytes + 1).fill(0x31), 413, "roster_too_large"],
  ])("of %s are refused and nothing is kept", async (_, bytes, status, code) => {
    const { who, schoolCode } = school;
    expect(await uploaded(who, await bytes())).toMatchObject({ status, body: { error: { code } } });
    expect(await world.db.rosterImport.count({ where: { schoolCode } })).toBe(0);
  });

  it("never run macros: a workbook with them is read for its cells", async () => {
    const { preview } = school;
    const parts = unzipSync(await xlsx([header, amy]));
    const bytes = zipSync({
      ...parts,
      "xl/vbaProject.bin": strToU8("x"),
      "xl/externalLinks/a.xml": strToU8("x"),
    });
    expect(await preview(bytes)).toMatchObject({ counts: { new: 1 } });
  });
});

describe("who may", () => {
  it("a clerk sees what there is and takes the template, and imports nothing", async () => {
    const { schoolCode, preview } = await aSchool();
    const clerk = await world.person("clerk", schoolCode);
    const { id } = await preview(utf8([header, amy]));
    expect((await clerk.get("/api/school/roster")).status).toBe(200);
    const template = await clerk.get("/api/school/roster/template.xlsx");
    const { sheets } = await readXlsx(new Uint8Array(await template.arrayBuffer()));
    expect(sheets[0]!.rows[0]).toEqual(header);
    expect((await uploaded(clerk, utf8([header, amy]))).status).toBe(403);
    for (const path of [id, `${id}/errors.xlsx`])
      expect((await clerk.get(`/api/school/roster/imports/${path}`)).status).toBe(403);
    expect((await clerk.delete(`/api/school/roster/imports/${id}`)).status).toBe(403);
  });

  it("another school's upload is not there, nor is one without a name that is ours", async () => {
    const mine = await aSchool();
    const other = await aSchool();
    const { id, version } = await mine.preview(utf8([header, amy]));
    for (const one of [id, "01a21990-0000-7000-8000-000000000000", "x"]) {
      const path = `/api/school/roster/imports/${one}`;
      const tries = [
        await other.who.get(path),
        await other.who.get(`${path}/errors.xlsx`),
        await other.who.post(`${path}/commit`, { version }),
        await other.who.delete(path),
      ];
      for (const answer of tries) {
        expect(answer.status).toBe(404);
        expect((await answer.json()).error.code).toBe("not_found");
      }
    }
    expect((await other.choose(id, { padTo: 8 })).status).toBe(404);
    expect((await (await other.who.get("/api/school/roster")).json()).items).toEqual([]);
  });
});

it("forgets what is discarded, what nobody takes over in 30 days, and who is missing for a year", async () => {
  const { schoolCode, who, preview, take, entries } = await aSchool();
  await take([amy, bob]);
  const [discarded, forgotten] = [await preview(utf8([header, amy])), await preview(utf8([header, amy]))];
  expect((await who.delete(`/api/school/roster/imports/${discarded.id}`)).status).toBe(204);
  expect((await who.delete(`/api/school/roster/imports/${discarded.id}`)).status).toBe(204);
  await take([amy]);
  await world.db.rosterImport.update({
    where: { id: forgotten.id },
    data: { uploadedAt: new Date(world.deps.now().getTime() - 31 * 86_400_000) },
  });
  const longAgo = new Date(world.deps.now().getTime() - 366 * 86_400_000);
  await world.db.rosterEntry.updateMany({
    where: { schoolCode, absentSince: { not: null } },
    data: { absentSince: longAgo },
  });
  while ((await applyRetention(world.deps)) > 0);
  expect((await entries()).map(({ studentNo }) => studentNo)).toEqual(["01234567"]);
  for (const [{ id }, stage] of [
    [discarded, "discarded"],
    [forgotten, "expired"],
  ] as const) {
    expect(await (await who.get(`/api/school/roster/imports/${id}`)).json()).toMatchObject({
      stage,
      sample: null,
    });
    expect((await who.get(`/api/school/roster/imports/${id}/errors.xlsx`)).status).toBe(409);
  }
});

it("lets two commits of one upload, and two uploads at once, change the list once each", async () => {
  const { preview, commit, entries } = await aSchool();
  const [one, other] = [await preview(utf8([header, amy])), await preview(utf8([header, amy]))];
  const answers = await Promise.all([commit(one), commit(one), commit(other)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200]);
  expect(await entries()).toHaveLength(1);
});
