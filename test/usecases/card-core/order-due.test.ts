import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { orderDue } from "#usecases/card-core/order-due.ts";
import { setSchoolModes } from "#usecases/school-settings/school-modes.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

const kindsOf = async (caseId: string) =>
  (await deps.db.cardOrder.findMany({ where: { caseId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

it("orders what a school has made due by needing no review any more, once", async () => {
  const reissue = await aCase(deps, { acts: ["paid"] });
  const refund = await aCase(deps, { acts: ["paid"], category: "LOSS_REFUND" });
  const awaited = await aCase(deps, { acts: ["paid"], category: "REISSUE" });
  const unpaid = await aCase(deps);
  expect(await orderDue(deps)).toBe(0);
  await setSchoolModes(deps, "533302", { reviewRequired: false, collects: false }, "staff:test");
  expect(await orderDue(deps)).toBe(2);
  expect(await kindsOf(reissue.id)).toEqual(["STOP", "PRODUCE"]);
  expect(await kindsOf(refund.id)).toEqual(["STOP", "REFUND_BALANCE"]);
  expect([await kindsOf(awaited.id), await kindsOf(unpaid.id)]).toEqual([[], []]);
  expect(await orderDue(deps)).toBe(0);
});

it("numbers as many as there are, in the order in which they were given, whoever numbers at the same time", async () => {
  const { id: caseId } = await aCase(deps, { acts: ["paid"] });
  const rows = Array.from({ length: 220 }, (_, index) => ({
    ...{ caseId, kind: "STOP" as const, round: index + 2, createdAt: deps.now() },
  }));
  await deps.db.cardOrder.createMany({ data: rows });
  const counts = await Promise.all(Array.from({ length: 4 }, () => numberOrders(deps)));
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(220);
  const numbered = await deps.db.cardOrder.findMany({ orderBy: { id: "asc" }, select: { seq: true } });
  expect(numbered.map(({ seq }) => Number(seq))).toEqual(numbered.map((_, index) => index + 1));
});
