import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endOfDay } from "#domain/calendar.ts";
import type { AttemptState } from "#domain/payment/lifecycle.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { monthEnds } from "#test/support/month-ends.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { changeCase } from "#usecases/rows/case/change-case.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";

const hour = 3_600_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Noon of 22 November; the bill's last day is 22 December. */
async function caseBefore(): Promise<{ deps: TestDeps; id: string; billId: string }> {
  const deps = await testDeps(database.db);
  const { id } = await aCase(deps);
  const bill = await deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
  return { deps, id, billId: bill.id };
}

const progressOf = async ({ db }: TestDeps, id: string) =>
  (await db.cardCase.findUniqueOrThrow({ where: { id } })).progress;

it("lapses after the last second of the due date in Taipei, not before", async () => {
  const { deps, id, billId } = await caseBefore();
  deps.advance(30 * 24 * hour + 11.9 * hour);
  await lapseCases(deps);
  expect(await progressOf(deps, id)).toBe("UNPAID");
  deps.advance(0.2 * hour);
  await Promise.all([lapseCases(deps), lapseCases(deps)]);
  expect(await progressOf(deps, id)).toBe("LAPSED");
  expect(await deps.db.bill.findUnique({ where: { id: billId } })).toMatchObject({ state: "VOID" });
  expect(await deps.db.caseHistory.count({ where: { caseId: id, code: "lapsed" } })).toBe(1);
  expect(await lapseCases(deps)).toBe(0);
});

it("dates the end of a case, from which its data are kept, and takes it back when late money comes", async () => {
  const { deps, id } = await caseBefore();
  deps.advance(31 * 24 * hour);
  await lapseCases(deps);
  const endedAt = async () => (await deps.db.cardCase.findUniqueOrThrow({ where: { id } })).endedAt;
  expect(await endedAt()).toEqual(deps.now());
  await deps.db.$transaction(async (tx) =>
    changeCase(tx, await lockCase(tx, id), "paid", { actor: "system", at: deps.now() }),
  );
  expect(await endedAt()).toBeNull();
});

it("keeps a case that the school approved", async () => {
  const { deps, id } = await caseBefore();
  await deps.db.cardCase.update({ where: { id }, data: { review: "APPROVED", confirmedAt: deps.now() } });
  deps.advance(60 * 24 * hour);
  await lapseCases(deps);
  expect(await progressOf(deps, id)).toBe("UNPAID");
});

it.each([
  { state: "UNKNOWN", progress: "UNPAID", after: "UNKNOWN" },
  { state: "CONFIRMING", progress: "UNPAID", after: "CONFIRMING" },
  { state: "REQUESTED", progress: "LAPSED", after: "CANCELLED" },
  { state: "FAILED", progress: "LAPSED", after: "FAILED" },
] as const)("with a LINE Pay attempt $state the case is $progress", async ({ state, progress, after }) => {
  const { deps, id, billId } = await caseBefore();
  const attempt = { id: `lapse-${state}`, billId, amount: 120, createdAt: deps.now() };
  await deps.db.paymentAttempt.create({ data: { ...attempt, state: state satisfies AttemptState } });
  deps.advance(60 * 24 * hour);
  await lapseCases(deps);
  expect(await progressOf(deps, id)).toBe(progress);
  expect(await deps.db.paymentAttempt.findUnique({ where: { id: attempt.id } })).toMatchObject({
    state: after,
  });
});

describe.each(monthEnds)("a case submitted on $from", ({ from, to }) => {
  // Half past midnight: in London it is still the day before.
  const submitted = Date.parse(`${from}T00:30:00+08:00`);
  const lastMoment = endOfDay(to).getTime();

  it.each([
    { whose: "paid by the student", schoolCode: "533302", bills: 1 },
    { whose: "paid at school", schoolCode: "353301", bills: 0 },
  ])(`and $whose lapses when ${to} is over`, async ({ schoolCode, bills }) => {
    const deps = await testDeps(database.db);
    await deps.db.school.update({ where: { code: "353301" }, data: { collects: true } });
    const { id } = await aCase(deps, { at: new Date(submitted), form: { schoolCode } });
    expect(await deps.db.bill.count({ where: { caseId: id } })).toBe(bills);
    deps.advance(lastMoment - deps.now().getTime());
    await lapseCases(deps);
    expect(await progressOf(deps, id)).toBe("UNPAID");
    deps.advance(1);
    await lapseCases(deps);
    expect(await progressOf(deps, id)).toBe("LAPSED");
  });
});
