import { afterAll, beforeEach, expect, it } from "vitest";
import { seed } from "#prisma/seed.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { setLevelModes, setSchoolModes } from "#usecases/school-settings/school-modes.ts";

const elementary = "533601";
const junior = "533501";
const actor = "staff:ida";

let database: TestDatabase | undefined;
let deps: TestDeps;
beforeEach(async () => {
  await database?.close();
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database?.close());

const modesOf = (code: string) =>
  deps.db.school.findUniqueOrThrow({
    where: { code },
    select: { reviewRequired: true, collects: true, ownModes: true },
  });
const ofTheManual = { reviewRequired: true, collects: false };
const bySchool = { reviewRequired: true, collects: true };
const audited = () => deps.db.auditEntry.findMany({ select: { actor: true, action: true, subject: true } });

it("begins with the modes of the manual at every school of every level", async () => {
  const others = { NOT: { ...ofTheManual, ownModes: false } };
  expect(await deps.db.school.count({ where: others })).toBe(0);
  expect(await deps.db.schoolLevel.count({ where: ofTheManual })).toBe(5);
});

it("holds at every school of the level, and at no other", async () => {
  await setLevelModes(deps, "國小", bySchool, actor);
  expect(await modesOf(elementary)).toEqual({ ...bySchool, ownModes: false });
  expect(await modesOf(junior)).toEqual({ ...ofTheManual, ownModes: false });
  expect(await aCase(deps, { form: { schoolCode: elementary } })).toMatchObject({ amountDue: 120 });
  expect(await deps.db.bill.count()).toBe(0);
  expect(await audited()).toContainEqual({ actor, action: "level.modes", subject: "國小" });
});

it("leaves a school its own, until it goes back to those of its level", async () => {
  await setSchoolModes(deps, elementary, { reviewRequired: false, collects: false }, actor);
  await setLevelModes(deps, "國小", bySchool, actor);
  expect(await modesOf(elementary)).toEqual({ reviewRequired: false, collects: false, ownModes: true });
  await setSchoolModes(deps, elementary, null, actor);
  expect(await modesOf(elementary)).toEqual({ ...bySchool, ownModes: false });
  expect(await audited()).toContainEqual({ actor, action: "school.modes", subject: elementary });
});

it("is kept by the next start, which gives it to a school that is new in the list", async () => {
  await setLevelModes(deps, "國小", bySchool, actor);
  await deps.db.school.delete({ where: { code: elementary } });
  await seed(deps.db);
  expect(await modesOf(elementary)).toEqual({ ...bySchool, ownModes: false });
});

it("refuses a school that there is not, and changes nothing", async () => {
  await expect(setSchoolModes(deps, "000000", bySchool, actor)).rejects.toMatchObject({ code: "not_found" });
  expect(await audited()).not.toContainEqual(expect.objectContaining({ subject: "000000" }));
});
