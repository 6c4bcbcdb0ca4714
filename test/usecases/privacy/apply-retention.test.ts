import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aDraft, consent } from "#test/factories/draft.ts";
import { aJpeg } from "#test/factories/photo.ts";
import { aStudent } from "#test/factories/student.ts";
import { bankLine, joined } from "#test/support/collector-files.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { importFile } from "#usecases/import/import-file.ts";
import { acceptPhoto } from "#usecases/photo/accept-photo.ts";
import { applyRetention } from "#usecases/privacy/apply-retention.ts";
import { storedData } from "#usecases/privacy/stored-data.ts";

const day = 86_400_000;
let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  deps = await testDeps(database.db);
});

async function aPhoto(studentId: string): Promise<string> {
  await saveDraft(deps, studentId, { consent });
  const { photoId } = await acceptPhoto(deps, { id: studentId, language: "zh-TW" }, await aJpeg());
  return photoId;
}

async function aCaseWithPhoto(columns = {}) {
  const { id: studentId } = await aStudent(deps);
  const photoId = await aPhoto(studentId);
  const cardCase = await aCase(deps, {
    studentId,
    form: { photo: { mode: "NEW", photoId } },
    columns: { progress: "PROCESSING", confirmedAt: deps.now(), paidAt: deps.now(), ...columns },
  });
  return { cardCase, photoId };
}

async function sweep() {
  while ((await applyRetention(deps)) > 0);
}

it("deletes a photo and its picture once the card is made, and not before", async () => {
  const { cardCase, photoId } = await aCaseWithPhoto();
  deps.advance(60 * day);
  await sweep();
  expect(await deps.photos.get(photoId)).toBeDefined();
  await deps.db.cardCase.update({ where: { id: cardCase.id }, data: { producedAt: deps.now() } });
  await sweep();
  expect(await deps.photos.get(photoId)).toBeUndefined();
  expect(await deps.db.photo.findUniqueOrThrow({ where: { id: photoId } })).toMatchObject({
    deletedAt: deps.now(),
    fileGoneAt: deps.now(),
  });
});

it("keeps the photo of a lapsed case for money that is late, then lets the case ask for one anew", async () => {
  const { cardCase, photoId } = await aCaseWithPhoto({
    progress: "LAPSED",
    confirmedAt: null,
    paidAt: null,
    endedAt: deps.now(),
  });
  deps.advance(29 * day);
  await sweep();
  expect(await deps.photos.get(photoId)).toBeDefined();
  deps.advance(2 * day);
  await sweep();
  expect(await deps.photos.get(photoId)).toBeUndefined();
  expect(await deps.db.cardCase.findUniqueOrThrow({ where: { id: cardCase.id } })).toMatchObject({
    photoId: null,
    photoMode: null,
  });
});

it("deletes forms and photos that nobody went on with, but none that a form still names", async () => {
  const { id: studentId } = await aStudent(deps);
  const photoId = await aPhoto(studentId);
  const loose = await aPhoto(studentId);
  await aDraft(deps, { studentId, photo: { mode: "NEW", photoId } });
  deps.advance(8 * day);
  await sweep();
  expect(await deps.photos.get(loose)).toBeUndefined();
  expect(await deps.photos.get(photoId)).toBeDefined();
  deps.advance(23 * day);
  await sweep();
  expect(await deps.db.draft.count({ where: { studentId } })).toBe(0);
  expect(await deps.photos.get(photoId)).toBeUndefined();
});

it("goes on after a picture that could not be removed, and removes it the next time", async () => {
  const [first, second] = [
    await aCaseWithPhoto({ producedAt: deps.now() }),
    await aCaseWithPhoto({ producedAt: deps.now() }),
  ];
  const { photos } = deps;
  const broken = {
    ...deps,
    photos: {
      ...photos,
      delete: (id: string) =>
        id === first.photoId ? Promise.reject(new Error("disk away")) : photos.delete(id),
    },
  };
  await expect(applyRetention(broken)).rejects.toThrow("disk away");
  expect(await photos.get(first.photoId)).toBeDefined();
  expect(await photos.get(second.photoId)).toBeUndefined();
  await sweep();
  expect(await photos.get(first.photoId)).toBeUndefined();
});

it("erases contact details after half a year and the rest after five, counted from the end", async () => {
  const { cardCase } = await aCaseWithPhoto({
    progress: "CLOSED",
    endedAt: deps.now(),
    producedAt: deps.now(),
  });
  const row = () => deps.db.cardCase.findUniqueOrThrow({ where: { id: cardCase.id } });
  deps.advance(179 * day);
  await sweep();
  expect(deps.seal.open((await row()).mobileSealed!)).toBe("0910123456");
  deps.advance(2 * day);
  await sweep();
  const erased = { mobileSealed: null, landlineSealed: null, identityErasedAt: null };
  expect(await row()).toMatchObject({ name: "王小明", ...erased });
  deps.advance(1828 * day);
  await sweep();
  expect(await row()).toMatchObject({ name: "", studentNo: "", idNumberHash: "", amountDue: 120 });
  expect(deps.seal.open((await row()).idNumberSealed)).toBe("");
});

it("erases where money went with the case, later where it went later, and keeps what has not gone", async () => {
  const columns = { progress: "CLOSED", endedAt: deps.now() } as const;
  const { id: caseId } = await aCase(deps, { columns });
  const where = { accountNoSealed: "sealed", payeeSealed: "sealed", bankCode: "004", branchCode: "0037" };
  const give = (state: string, sentAt: Date | null) =>
    deps.db.refund.create({
      data: {
        ...{ ...where, kind: "SURPLUS", caseId, method: "TRANSFER", amount: 20, state, sentAt },
        ...{ createdAt: deps.now(), createdBy: "system" },
      },
    });
  const accountOf = async ({ id }: { id: string }) =>
    (await deps.db.refund.findUniqueOrThrow({ where: { id } })).accountNoSealed;
  const sent = await give("SENT", deps.now());
  const waiting = await give("SUBMITTED", null);
  deps.advance(181 * day);
  await sweep();
  expect([await accountOf(sent), await accountOf(waiting)]).toEqual([null, "sealed"]);
  const later = await give("SENT", deps.now());
  deps.advance(179 * day);
  await sweep();
  expect(await accountOf(later)).toBe("sealed");
  deps.advance(2 * day);
  await sweep();
  expect([await accountOf(later), await accountOf(waiting)]).toEqual([null, "sealed"]);
});

it("erases who sent a case that never took effect after half a year, and touches none under way", async () => {
  const lapsed = await aCase(deps, { columns: { progress: "LAPSED", endedAt: deps.now() } });
  const open = await aCase(deps, { columns: { progress: "PROCESSING", paidAt: deps.now() } });
  deps.advance(181 * day);
  await sweep();
  const rows = await deps.db.cardCase.findMany({
    where: { id: { in: [lapsed.id, open.id] } },
    orderBy: { serial: "asc" },
  });
  expect(rows).toMatchObject([
    { name: "", idNumberHash: "" },
    { name: "王小明", contactErasedAt: null, identityErasedAt: null },
  ]);
});

it("does each thing once when several processes sweep at the same time", async () => {
  const cases = await Promise.all([1, 2, 3, 4].map(() => aCaseWithPhoto({ producedAt: deps.now() })));
  await Promise.all([sweep(), sweep(), sweep()]);
  for (const { photoId } of cases) expect(await deps.photos.get(photoId)).toBeUndefined();
});

it("deletes answered chat events after a month and keeps those that wait", async () => {
  const event = (id: string, answeredAt: Date | null) => ({
    webhookEventId: id,
    lineUserId: "U1",
    event: {},
    occurredAt: deps.now(),
    receivedAt: deps.now(),
    answeredAt,
  });
  await deps.db.inboxEvent.createMany({ data: [event("answered", deps.now()), event("waiting", null)] });
  deps.advance(31 * day);
  await sweep();
  expect(await deps.db.inboxEvent.findMany({ select: { webhookEventId: true } })).toEqual([
    { webhookEventId: "waiting" },
  ]);
});

it("empties a file of money after half a year, keeps what became of its lines, and answers it as before", async () => {
  const { id: studentId, lineUserId } = await aStudent(deps);
  const { id } = await aCase(deps, { studentId });
  const { virtualAccount: account } = await deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
  const bytes = joined([bankLine({ account, amount: 120 })]);
  const report = await importFile(deps, { name: "bank", bytes, by: "command" });
  const where = { id: report.id! };
  const promised = async () => {
    const { rows } = await storedData(deps.db, { id: studentId, lineUserId });
    return rows.find(({ code }) => code === "importFile");
  };
  expect(await promised()).toEqual({
    code: "importFile",
    count: 1,
    until: "2027-05-21",
    goes: "byItsPeriod",
  });
  await deps.db.importFile.create({
    data: {
      ...(await deps.db.importFile.findUniqueOrThrow({ where, omit: { id: true, outcomes: true } })),
      ...{ contentHash: "unfinished", finishedAt: null },
    },
  });
  deps.advance(180 * day);
  await sweep();
  expect(await deps.db.importFile.findUnique({ where })).not.toMatchObject({ contentSealed: null });
  deps.advance(day);
  await sweep();
  expect(await deps.db.importFile.findUnique({ where })).toMatchObject({ contentSealed: null });
  const unfinished = await deps.db.importFile.findUnique({ where: { contentHash: "unfinished" } });
  expect(unfinished?.contentSealed).toEqual(expect.any(String));
  expect(await deps.db.importLine.count({ where: { fileId: report.id! } })).toBe(1);
  expect(await promised()).toBeUndefined();
  expect(await importFile(deps, { name: "again", bytes, by: "command" })).toEqual(report);
});
