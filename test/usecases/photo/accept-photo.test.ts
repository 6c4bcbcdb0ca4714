import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { consent } from "#test/factories/draft.ts";
import { aJpeg, aPdf } from "#test/factories/photo.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { acceptPhoto } from "#usecases/photo/accept-photo.ts";
import { showPhoto } from "#usecases/photo/show-photo.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

const zh = (id: string) => ({ id, language: "zh-TW" as const });

async function aConsentingStudent() {
  const student = await aStudent(deps);
  await saveDraft(deps, student.id, { consent });
  return student;
}

it("keeps a photo for the student who gave it and for nobody else", async () => {
  const [mine, other] = [await aConsentingStudent(), await aStudent(deps)];
  const { photoId, width, height } = await acceptPhoto(deps, zh(mine.id), await aJpeg(600, 800));
  expect([width, height]).toEqual([600, 800]);
  expect((await showPhoto(deps, mine.id, photoId)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  await expect(showPhoto(deps, other.id, photoId)).rejects.toMatchObject({ code: "not_found" });
});

it("says in the student's language what could be better", async () => {
  const { id } = await aConsentingStudent();
  const wide = await acceptPhoto(deps, { id, language: "en" }, await aJpeg(400, 300));
  expect(wide.checks.map(({ code, ok }) => [code, ok])).toEqual([
    ["resolution", false],
    ["shape", false],
    ["sharpness", true],
    ["light", true],
  ]);
  expect(wide.checks[1]!.message).toContain("upright");
});

it("takes no photo before the student agreed", async () => {
  const { id } = await aStudent(deps);
  const refused = acceptPhoto(deps, zh(id), await aJpeg());
  await expect(refused).rejects.toMatchObject({ code: "consent_required" });
  expect(await database.db.photo.count({ where: { studentId: id } })).toBe(0);
});

it("takes a photo for a case that was submitted", async () => {
  const { studentId } = await aCase(deps);
  await deps.db.draft.deleteMany({ where: { studentId } });
  expect(await acceptPhoto(deps, zh(studentId), await aJpeg())).toHaveProperty("photoId");
});

it("leaves no row of a picture that was refused", async () => {
  const { id } = await aConsentingStudent();
  await expect(acceptPhoto(deps, zh(id), aPdf())).rejects.toMatchObject({ code: "photo_unsupported_type" });
  expect(await database.db.photo.count({ where: { studentId: id } })).toBe(0);
});

it("lets tries not pile up, but keeps what a draft or a case names", async () => {
  const cardCase = await aCase(deps);
  const student = zh(cardCase.studentId);
  const jpeg = await aJpeg(300, 400);
  const next = async () => {
    deps.advance(1000);
    return (await acceptPhoto(deps, student, jpeg)).photoId;
  };
  const [ofCase, ofDraft, oldest] = [await next(), await next(), await next()];
  await database.db.cardCase.update({ where: { id: cardCase.id }, data: { photoId: ofCase } });
  await saveDraft(deps, student.id, { consent, photo: { mode: "NEW", photoId: ofDraft } });
  const newer = [await next(), await next(), await next(), await next(), await next()];

  for (const kept of [ofCase, ofDraft, ...newer])
    await expect(showPhoto(deps, student.id, kept)).resolves.toBeDefined();
  await expect(showPhoto(deps, student.id, oldest)).rejects.toMatchObject({ code: "not_found" });
  expect(await deps.photos.get(oldest)).toBeUndefined();
});
