import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aDraft } from "#test/factories/draft.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

const outcomes = async (work: Promise<string>[]) => {
  const settled = await Promise.allSettled(work);
  return {
    serials: new Set(settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))),
    refusals: settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])),
  };
};

describe("once and only once", () => {
  it("makes one case of 20 taps from two devices with keys of their own", async () => {
    const { studentId } = await aDraft(deps);
    const keys = [randomUUID(), randomUUID()];
    const taps = Array.from({ length: 20 }, (_, index) => submitCase(deps, studentId, keys[index % 2]!));
    const { serials, refusals } = await outcomes(taps);
    expect(serials.size).toBe(1);
    const [serial] = serials;
    expect(refusals).toHaveLength(10);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "case_already_open", serial });
    expect(await database.db.cardCase.count({ where: { studentId } })).toBe(1);
    expect(await database.db.bill.count({ where: { case: { studentId } } })).toBe(1);
  });

  it("gives each of 20 keys the same answer: one case", async () => {
    const { studentId } = await aDraft(deps);
    const taps = Array.from({ length: 20 }, () => submitCase(deps, studentId, randomUUID()));
    const { serials, refusals } = await outcomes(taps);
    expect([serials.size, refusals.length]).toEqual([1, 19]);
  });

  it("returns the case again for a key that was used, also after the draft is gone", async () => {
    const { studentId } = await aDraft(deps);
    const first = await submitCase(deps, studentId, "once");
    expect(await submitCase(deps, studentId, "once")).toBe(first);
    expect(await database.db.draft.count({ where: { studentId } })).toBe(0);
  });

  it("does not tell that another form was submitted when a key is used again", async () => {
    const { studentId } = await aDraft(deps);
    const serial = await submitCase(deps, studentId, "twice");
    await aDraft(deps, { studentId });
    expect(await submitCase(deps, studentId, "twice"), "the very same form").toBe(serial);
    for (const other of [
      { studentNo: "OTHER1" },
      { category: "LOSS_ONLY" },
      { idNumber: "B123456780" },
    ] as const) {
      await aDraft(deps, { studentId, ...other });
      await expect(submitCase(deps, studentId, "twice"), JSON.stringify(other)).rejects.toMatchObject({
        code: "idempotency_key_reused",
      });
    }
    await saveDraft(deps, studentId, { name: null });
    expect(await submitCase(deps, studentId, "twice"), "a form that is not complete").toBe(serial);
  });

  it("keeps the same key of two students apart", async () => {
    const [one, other] = [await aDraft(deps), await aDraft(deps)];
    const serials = await Promise.all([one, other].map((it) => submitCase(deps, it.studentId, "same-key")));
    expect(new Set(serials).size).toBe(2);
  });

  it("refuses a second application for a card with an open one and names it", async () => {
    const cardCase = await aCase(deps);
    await aDraft(deps, { studentId: cardCase.studentId, category: "LOSS_ONLY" });
    await expect(submitCase(deps, cardCase.studentId, randomUUID())).rejects.toMatchObject({
      code: "case_already_open",
      serial: cardCase.serial,
    });
    expect(await database.db.draft.count({ where: { studentId: cardCase.studentId } })).toBe(1);
  });

  it("takes an application for another card of the same student", async () => {
    const cardCase = await aCase(deps);
    await aDraft(deps, { studentId: cardCase.studentId, studentNo: "7654321" });
    expect(await submitCase(deps, cardCase.studentId, randomUUID())).not.toBe(cardCase.serial);
  });
});

describe("what a submission leaves behind", () => {
  it("freezes the tariff, issues the bill, records the consent and the history, queues the notice", async () => {
    const cardCase = await aCase(deps);
    const row = await database.db.cardCase.findUniqueOrThrow({
      where: { id: cardCase.id },
      include: { bills: true, history: { orderBy: { id: "asc" } }, consent: true },
    });
    expect(row).toMatchObject({ lossFee: 20, cardFee: 120, amountDue: 120, review: "PENDING" });
    expect(row.serial).toMatch(/^SEQ\d{12}$/);
    expect(row.bills).toMatchObject([{ amount: 120, state: "OPEN", dueDate: new Date("2026-12-22") }]);
    expect(row.history.map(({ code }) => code)).toEqual(["submitted", "billIssued"]);
    expect(row.consent).toMatchObject({ noticeVersion: "2026-11", acceptedAt: deps.now() });
    expect(row.consent.textHash).toMatch(/^[0-9a-f]{64}$/);
    const student = await database.db.student.findUniqueOrThrow({ where: { id: row.studentId } });
    const notices = await database.db.notice.findMany({ where: { caseId: row.id } });
    expect(notices).toMatchObject([{ kind: "caseSubmitted", lineUserId: student.lineUserId }]);
  });

  it("asks a school's own price, from the day it holds", async () => {
    const price = { schoolCode: "013337", category: "LOSS_REISSUE" as const, lossFee: 20, cardFee: 70 };
    await database.db.tariff.createMany({
      data: [
        { ...price, amountDue: 90, validFrom: new Date("2026-11-22") },
        { ...price, amountDue: 95, validFrom: new Date("2026-11-23") },
      ],
    });
    const cardCase = await aCase(deps, { form: { schoolCode: "013337" } });
    expect(cardCase.amountDue).toBe(90);
  });

  it("asks the price of the school's level where the school has none of its own", async () => {
    const price = { level: "國小", category: "LOSS_REISSUE" as const, lossFee: 20 };
    await database.db.tariff.createMany({
      data: [
        { ...price, cardFee: 80, amountDue: 80, validFrom: new Date("2026-11-22") },
        { ...price, cardFee: 85, amountDue: 85, validFrom: new Date("2026-11-23") },
      ],
    });
    expect(await aCase(deps, { form: { schoolCode: "533601" } })).toMatchObject({ amountDue: 80 });
    expect(await aCase(deps, { form: { schoolCode: "533501" } })).toMatchObject({ amountDue: 120 });
    await database.db.tariff.create({
      data: {
        ...{ schoolCode: "533602", category: "LOSS_REISSUE", lossFee: 20, cardFee: 70, amountDue: 70 },
        validFrom: new Date("2026-01-01"),
      },
    });
    expect(await aCase(deps, { form: { schoolCode: "533602" } })).toMatchObject({ amountDue: 70 });
  });

  it("issues no bill where the school takes the cash", async () => {
    await database.db.school.update({ where: { code: "193301" }, data: { collects: true } });
    const cardCase = await aCase(deps, { form: { schoolCode: "193301" } });
    expect(await database.db.bill.count({ where: { caseId: cardCase.id } })).toBe(0);
  });

  it("keeps no personal number readable anywhere in the row", async () => {
    const cardCase = await aCase(deps, {
      category: "LOSS_REFUND",
      form: {
        mobile: "0987654321",
        landline: "02-23456789",
        idNumber: "F131104093",
        refund: { method: "TRANSFER", bankCode: "004", branchCode: "0071", accountNo: "12345678901234" },
        guardian: { name: "王大明", relation: "父親", mobile: "0955555555", consent: true },
      },
    });
    const [row] = await database.db.$queryRaw<{ text: string }[]>`
      select c::text as text from "CardCase" c where id = ${cardCase.id}::uuid`;
    for (const number of ["0987654321", "223456789", "F131104093", "12345678901234", "0955555555"])
      expect(row!.text).not.toContain(number);
    expect(deps.seal.open(cardCase.idNumberSealed)).toBe("F131104093");
    expect(deps.seal.open(cardCase.accountNoSealed!)).toBe("12345678901234");
    expect(cardCase.idNumberHash).toBe(deps.seal.hash("F131104093"));
  });

  it("seals the address of a cheque", async () => {
    const cardCase = await aCase(deps, { category: "LOSS_REFUND" });
    expect(cardCase.refundAddressSealed).not.toContain("左營");
    expect(deps.seal.open(cardCase.refundAddressSealed!)).toBe("高雄市左營區文自路99號");
  });
});

describe("what is refused", () => {
  it("names every missing field and stores nothing", async () => {
    const student = await aStudent(deps);
    await saveDraft(deps, student.id, {
      consent: { noticeVersion: "2026-11", accepted: true },
      category: "LOSS_REFUND",
      schoolCode: "533302",
    });
    const refusal = submitCase(deps, student.id, randomUUID());
    await expect(refusal).rejects.toMatchObject({
      code: "validation_failed",
      fields: { studentNo: "required", name: "required", idNumber: "required", "refund.method": "required" },
    });
    expect(await database.db.cardCase.count({ where: { studentId: student.id } })).toBe(0);
  });

  it("refuses a student who has no draft at all", async () => {
    const { id } = await aStudent(deps);
    await expect(submitCase(deps, id, randomUUID())).rejects.toMatchObject({ code: "validation_failed" });
  });

  it("refuses a photo that was deleted meanwhile", async () => {
    const { id } = await aStudent(deps);
    const photo = await database.db.photo.create({
      data: { studentId: id, width: 600, height: 800, bytes: 1, checks: [], createdAt: deps.now() },
    });
    await aDraft(deps, { studentId: id, photo: { mode: "NEW", photoId: photo.id } });
    await database.db.photo.update({ where: { id: photo.id }, data: { deletedAt: deps.now() } });
    await expect(submitCase(deps, id, randomUUID())).rejects.toMatchObject({
      fields: { "photo.photoId": "photoNotFound" },
    });
  });
});

describe("a card that was reported lost before (R40)", () => {
  const reissue = { category: "REISSUE", form: { reissueReason: "ALREADY_REPORTED" } } as const;
  const tookEffect = { progress: "CLOSED", confirmedAt: new Date() } as const;

  it("is reissued after a loss case that took effect", async () => {
    const loss = await aCase(deps, { category: "LOSS_ONLY", columns: tookEffect });
    const cardCase = await aCase(deps, { studentId: loss.studentId, ...reissue });
    expect(cardCase.reissueReason).toBe("ALREADY_REPORTED");
  });

  it("is taken without one known here: iPASS looks for it", async () => {
    const form = { reissueReason: "ALREADY_REPORTED", studentNo: "Z900002" } as const;
    const cardCase = await aCase(deps, { category: "REISSUE", form });
    expect(cardCase).toMatchObject({ reissueReason: "ALREADY_REPORTED", besideAnother: false });
  });

  it.each(["LOSS_ONLY", "LOSS_REFUND"] as const)(
    "stands beside a %s that took effect and is open",
    async (category) => {
      const form = { studentNo: category.replace("_", "") };
      const loss = await aCase(deps, { category, form, acts: ["paid"] });
      const wish = { ...reissue, form: { ...reissue.form, ...form } };
      const cardCase = await aCase(deps, { studentId: loss.studentId, ...wish });
      expect(cardCase.besideAnother).toBe(true);
      await expect(aCase(deps, { studentId: loss.studentId, ...wish })).rejects.toMatchObject({
        code: "case_already_open",
      });
    },
  );

  it.each(["unpaid", "another reason", "a new card"])("stands beside no loss report of %s", async (which) => {
    const form = { studentNo: `Z8${which.replaceAll(" ", "")}` };
    const category = which === "a new card" ? "LOSS_REISSUE" : "LOSS_ONLY";
    const loss = await aCase(deps, { category, form, acts: which === "unpaid" ? [] : ["paid"] });
    const reissueReason = which === "another reason" ? "DAMAGED" : "ALREADY_REPORTED";
    const wish = { category: "REISSUE", form: { reissueReason, ...form } } as const;
    await expect(aCase(deps, { studentId: loss.studentId, ...wish })).rejects.toMatchObject({
      code: "case_already_open",
    });
  });
});
