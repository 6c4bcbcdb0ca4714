import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { consent } from "#test/factories/draft.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { lookUpCard } from "#usecases/draft/look-up-card.ts";
import { lossReportedBefore } from "#usecases/draft/loss-reported-before.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

it("is the loss at the school that her form names, or at any as long as it names none (R40)", async () => {
  const { studentId } = await aCase(deps, { category: "LOSS_ONLY", columns: { confirmedAt: deps.now() } });
  expect(await lossReportedBefore(deps, studentId)).toBe(true);
  await saveDraft(deps, studentId, { consent });
  expect(await lossReportedBefore(deps, studentId)).toBe(true);
  await saveDraft(deps, studentId, { schoolCode: "353301" });
  expect(await lossReportedBefore(deps, studentId)).toBe(false);
  await saveDraft(deps, studentId, { schoolCode: "533302" });
  expect(await lossReportedBefore(deps, studentId)).toBe(true);
});

it("is also one that another account reported under the numbers in her form, once it may be asked", async () => {
  const card = { studentNo: "Z910001", idNumber: "F131104093" };
  await aCase(deps, { category: "LOSS_ONLY", form: card, columns: { confirmedAt: deps.now() } });
  const { id } = await aStudent(deps);
  expect(await lossReportedBefore(deps, id)).toBe(false);
  await saveDraft(deps, id, { consent });
  await saveDraft(deps, id, { schoolCode: "533302", ...card });
  expect(await lossReportedBefore(deps, id)).toBe(false);
  await lookUpCard(deps, id, { schoolCode: "533302", ...card });
  expect(await lossReportedBefore(deps, id)).toBe(true);
});
