import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { measureStepTimes } from "#usecases/case/measure-step-times.ts";
import { studentCase } from "#usecases/case/student-cases.ts";

let database: TestDatabase;
let deps: TestDeps;

beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

/** Noon in Taipei. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

/** A closed case that was sent and paid on Monday, 2 November 2026, and whose card was made on a day. */
async function closed(producedOn: string, schoolCode = "533302", acts: readonly "returned"[] = []) {
  const sent = noon("2026-11-02");
  await aCase(deps, {
    at: sent,
    acts,
    form: { schoolCode },
    columns: {
      progress: "CLOSED",
      paidAt: sent,
      confirmedAt: sent,
      approvedAt: noon("2026-11-03"),
      producedAt: noon(producedOn),
      closedAt: noon("2026-11-20"),
    },
  });
}

const measured = (schoolCode: string) =>
  database.db.stepTime.findMany({ where: { schoolCode }, orderBy: { step: "asc" } });

it("takes the median and the ninth tenth of ten closed cases, in office days, and tells students of the school", async () => {
  // Approved on Tuesday the 3rd: the 5th is 2 office days later, the 9th (a Monday) 4, the 13th 8.
  for (let count = 0; count < 8; count++) await closed(count < 5 ? "2026-11-05" : "2026-11-09");
  await closed("2026-11-13");
  await measureStepTimes(deps);
  expect(await measured("533302")).toEqual([]);
  await closed("2026-11-13");
  await measureStepTimes(deps);
  expect(await measured("533302")).toMatchObject([
    { step: "cardProduction", fromDays: 2, toDays: 8, cases: 10 },
    { step: "closing", cases: 10 },
    { step: "schoolApproval", fromDays: 1, toDays: 1, cases: 10 },
  ]);
  const { serial, studentId } = await aCase(deps, { acts: ["paid"] });
  const { steps } = await studentCase(deps, studentId, serial);
  expect(steps.map(({ code, timing }) => [code, timing?.zh])).toContainEqual([
    "production",
    "通常 2–8 個工作天",
  ]);
});

it("leaves out cases that were sent back and those closed long ago, and forgets what no longer holds", async () => {
  for (let count = 0; count < 10; count++) await closed("2026-11-05", "193301", ["returned"]);
  await measureStepTimes(deps);
  expect(await measured("193301")).toEqual([]);
  deps.advance(200 * 86_400_000);
  await measureStepTimes(deps);
  expect(await database.db.stepTime.count()).toBe(0);
});
