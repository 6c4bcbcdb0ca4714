import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aDraft, consent } from "#test/factories/draft.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { monthEnds } from "#test/support/month-ends.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

/** Saves several patches one after another for a new student who agreed. */
async function saved(...patches: DraftPatch[]) {
  const { id } = await aStudent(deps);
  let view = await saveDraft(deps, id, { consent });
  for (const patch of patches) view = await saveDraft(deps, id, patch);
  return { id, view };
}

async function storedText(studentId: string): Promise<string> {
  const [row] = await database.db.$queryRaw<{ text: string }[]>`
    select d::text as text from "Draft" d where "studentId" = ${studentId}::uuid`;
  return row!.text;
}

describe("consent", () => {
  it("takes no field before it is given", async () => {
    const { id } = await aStudent(deps);
    await expect(saveDraft(deps, id, { name: "王小明" })).rejects.toMatchObject({ code: "consent_required" });
    expect(await database.db.draft.count({ where: { studentId: id } })).toBe(0);
  });

  it("empties the draft when it is taken back, and takes nothing after that", async () => {
    const { studentId } = await aDraft(deps);
    await saveDraft(deps, studentId, { consent: { ...consent, accepted: false } });
    expect(await storedText(studentId)).not.toContain("王小明");
    const again = saveDraft(deps, studentId, { mobile: "0910123456" });
    await expect(again).rejects.toMatchObject({ code: "consent_required" });
  });

  it("takes no field that comes along with a refusal", async () => {
    const { id } = await aStudent(deps);
    const refused = saveDraft(deps, id, { consent: { ...consent, accepted: false }, name: "王小明" });
    await expect(refused).rejects.toMatchObject({ code: "consent_required" });
    expect(await database.db.draft.count({ where: { studentId: id } })).toBe(0);
  });

  it("keeps version, hash and time of what was read, and the first time when said again", async () => {
    const { id } = await saved();
    deps.advance(60_000);
    await saveDraft(deps, id, { consent });
    const { fields } = (await database.db.draft.findUniqueOrThrow({ where: { studentId: id } })) as {
      fields: unknown;
    };
    const notice = await database.db.noticeText.findUniqueOrThrow({
      where: { version_language: { version: "2026-11", language: "zh-TW" } },
    });
    const at = new Date(deps.now().getTime() - 60_000 + 8 * 3_600_000).toISOString().replace("Z", "+08:00");
    expect(fields).toMatchObject({ consent: { accepted: true, textHash: notice.hash, at } });
  });

  it("refuses a version of the notices that never was", async () => {
    const { id } = await aStudent(deps);
    const refused = saveDraft(deps, id, { consent: { noticeVersion: "1999", accepted: true } });
    await expect(refused).rejects.toMatchObject({ fields: { "consent.noticeVersion": "noticeVersion" } });
  });
});

describe("values", () => {
  it("keeps full-width digits, spaces and small letters in one form", async () => {
    const { id, view } = await saved({
      mobile: "０９１０ １２３ ４５６",
      landline: "（０７）７９３９８８８",
      idType: "NATIONAL",
      idNumber: " ａ１２３４５６７８９ ",
      schoolCode: "533302",
      studentNo: "ａ０１２",
    });
    expect(view.fields).toMatchObject({ mobile: "*******456", idNumber: "A******789", studentNo: "A012" });
    const { fields } = await database.db.draft.findUniqueOrThrow({ where: { studentId: id } });
    const { mobile, landline } = fields as { mobile: string; landline: string };
    expect([deps.seal.open(mobile), deps.seal.open(landline)]).toEqual(["0910123456", "077939888"]);
  });

  it.each(["王𠮷明", "林堃芯", "Wu Xiao-ming"])("keeps the name %s as it is written", async (name) => {
    expect((await saved({ name })).view.fields.name).toBe(name);
  });

  it("refuses what cannot be, names every field and stores none of it", async () => {
    const { id } = await saved({ name: "王小明" });
    const refused = saveDraft(deps, id, {
      name: "王大明",
      mobile: "12345",
      idType: "NATIONAL",
      idNumber: "A123456788",
      schoolCode: "999999",
      category: "LOSS_REFUND",
      refund: { method: "TRANSFER", bankCode: "4" },
    });
    await expect(refused).rejects.toMatchObject({
      code: "validation_failed",
      fields: {
        mobile: "mobile",
        idNumber: "idNumberChecksum",
        schoolCode: "schoolCode",
        "refund.bankCode": "bankCode",
      },
    });
    expect((await currentDraft(deps, id)).fields).toMatchObject({ name: "王小明" });
    expect((await currentDraft(deps, id)).fields).not.toHaveProperty("mobile");
  });

  it("refuses somebody else's photo", async () => {
    const other = await aStudent(deps);
    const photo = await database.db.photo.create({
      data: { studentId: other.id, width: 600, height: 800, bytes: 1, checks: [], createdAt: deps.now() },
    });
    const { id } = await saved();
    const refused = saveDraft(deps, id, { photo: { mode: "NEW", photoId: photo.id } });
    await expect(refused).rejects.toMatchObject({ fields: { "photo.photoId": "photoNotFound" } });
  });

  it("clears a field by null or by an empty text and leaves the others", async () => {
    const { view } = await saved(
      { name: "王小明", remark: "更名", guardian: { name: "王大明", relation: "父親" } },
      { remark: null, guardian: { relation: " " } },
    );
    expect(view.fields).toMatchObject({ name: "王小明", guardian: { name: "王大明" } });
    expect(view.fields).not.toHaveProperty("remark");
    expect(view.fields.guardian).not.toHaveProperty("relation");
  });

  it("takes a masked number that a page sends back for no change", async () => {
    const { id, view } = await saved({ mobile: "0910123456" });
    const { mobile } = view.fields;
    await saveDraft(deps, id, { mobile: mobile ?? null, name: "王小明" });
    const { fields } = await database.db.draft.findUniqueOrThrow({ where: { studentId: id } });
    expect(deps.seal.open((fields as { mobile: string }).mobile)).toBe("0910123456");
  });
});

describe("personal numbers", () => {
  it("stand in no readable form in the row and come back masked", async () => {
    const { studentId, view } = await aDraft(deps, {
      category: "LOSS_REFUND",
      refund: { method: "TRANSFER", bankCode: "004", branchCode: "0071", accountNo: "12345678901234" },
      guardian: { name: "王大明", relation: "父親", mobile: "0955555555", consent: true },
    });
    const text = await storedText(studentId);
    for (const number of ["0910123456", "77939888", "A123456789", "12345678901234", "0955555555"]) {
      expect(text).not.toContain(number);
      expect(JSON.stringify(view)).not.toContain(number);
    }
    expect(view.fields).toMatchObject({
      refund: { accountNo: "**********1234", bankCode: "004" },
      guardian: { mobile: "*******555" },
    });
  });

  it("seal the address of a cheque too", async () => {
    const { studentId, view } = await aDraft(deps, { category: "LOSS_REFUND" });
    expect(await storedText(studentId)).not.toContain("左營");
    expect(view.fields.refund?.address).toBe("高雄市左營區文自路***");
  });
});

describe("what depends on what", () => {
  it("drops the student number with its school and recomputes the amount", async () => {
    await database.db.tariff.create({
      data: {
        ...{ schoolCode: "013337", category: "LOSS_REISSUE", validFrom: new Date("2026-01-01") },
        ...{ lossFee: 20, cardFee: 70, amountDue: 90 },
      },
    });
    const { studentId, view: before } = await aDraft(deps);
    expect(before.preview?.amountDue).toBe(120);
    const view = await saveDraft(deps, studentId, { schoolCode: "013337" });
    expect(view.missing).toEqual(["studentNo"]);
    expect(view.preview?.amountDue).toBe(90);
    expect(view.fields.name).toBe("王小明");
  });

  it("keeps the student number when the same school is sent again", async () => {
    const { studentId } = await aDraft(deps);
    expect((await saveDraft(deps, studentId, { schoolCode: "533302" })).missing).toEqual([]);
  });

  it("keeps no refund account for a new card", async () => {
    const { studentId } = await aDraft(deps, { category: "LOSS_REFUND" });
    const view = await saveDraft(deps, studentId, { category: "LOSS_REISSUE" });
    expect(view.fields).not.toHaveProperty("refund");
    expect(view.missing).toEqual(["photo.mode"]);
  });

  it("derives the category of a card that is still there, and forgets it when the card is lost after all", async () => {
    const { id, view } = await saved({ cardState: "PRESENT" });
    expect(view.fields.category).toBe("REISSUE");
    const lost = await saveDraft(deps, id, { cardState: "LOST" });
    expect(lost.fields).not.toHaveProperty("category");
  });

  it("refuses a category and a card state that contradict each other in one save", async () => {
    const refused = saved({ cardState: "PRESENT", category: "LOSS_ONLY" });
    await expect(refused).rejects.toMatchObject({ fields: { category: "categoryDoesNotFit" } });
  });

  it("forgets an id number when another kind of document is chosen", async () => {
    const { view } = await saved({ idType: "PASSPORT", idNumber: "X12345678" }, { idType: "NATIONAL" });
    expect(view.fields).not.toHaveProperty("idNumber");
  });
});

describe("the draft", () => {
  it("is empty before the first save and counts every save", async () => {
    const { id } = await aStudent(deps);
    expect(await currentDraft(deps, id)).toMatchObject({ fields: {}, version: 0, preview: null });
    await saveDraft(deps, id, { consent });
    expect((await saveDraft(deps, id, { name: "王小明" })).version).toBe(2);
  });

  it("says what will happen once category and school are known", async () => {
    const { view } = await saved({ category: "LOSS_REFUND", schoolCode: "533302" });
    expect(view.preview).toMatchObject({ amountDue: 20, dueDate: "2026-12-22" });
    expect(view.preview?.consequences.map(({ code }) => code)).toContain("purseStops");
    expect(view.school?.name).toBe("高雄市立新莊高級中學");
  });

  it.each(monthEnds)("names $to as the last day to pay when it is $from", async ({ from, to }) => {
    const { id } = await saved({ category: "LOSS_REFUND", schoolCode: "533302" });
    const then = { ...deps, now: () => new Date(`${from}T00:30:00+08:00`) };
    expect((await currentDraft(then, id)).preview).toMatchObject({ dueDate: to });
  });

  it("loses none of 20 saves that arrive together", async () => {
    const { id } = await saved();
    const parts: DraftPatch[] = [
      { name: "王小明" },
      { remark: "更名" },
      { mobile: "0910123456" },
      { schoolCode: "533302" },
    ];
    await Promise.all(Array.from({ length: 20 }, (_, index) => saveDraft(deps, id, parts[index % 4]!)));
    const { fields, version } = await currentDraft(deps, id);
    expect(fields).toMatchObject({
      name: "王小明",
      remark: "更名",
      mobile: "*******456",
      schoolCode: "533302",
    });
    expect(version).toBe(21);
  });
});
