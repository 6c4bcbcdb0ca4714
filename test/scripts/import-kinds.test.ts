import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { bankLine, joined } from "#test/support/collector-files.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { kindOf } from "../../scripts/import-kinds.ts";

let database: TestDatabase;
let deps: TestDeps;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

it("takes in what the card core did, as CSV or JSON lines, told by the content", async () => {
  const { id } = await aCaseWithPhoto(deps, { acts: ["paid", "approved"] });
  await numberOrders(deps);
  const order = await database.db.cardOrder.findFirstOrThrow({ where: { caseId: id, kind: "STOP" } });
  const seq = order.seq!;
  const done = `${seq},DONE,2026-11-22T11:30:00+08:00,230`;
  const csv = Buffer.from(`orderSeq,outcome,at,balance\n${done}\n${seq},SOON,,\n`);
  const file = { name: "results", bytes: csv, by: "command" };
  expect(await kindOf(csv).preview(deps, file)).toMatchObject({ counts: { readable: 1, unreadable: 1 } });
  expect(await database.db.cardOrder.findUnique({ where: { seq } })).toMatchObject({ outcome: null });
  expect(await kindOf(csv).take(deps, file)).toMatchObject({
    ...{ counts: { done: 1, validation_failed: 1 }, needsLook: true },
  });
  expect(await database.db.cardOrder.findUnique({ where: { seq } })).toMatchObject({ outcome: "DONE" });
  const json = Buffer.from(
    `{"orderSeq":${seq},"outcome":"DONE","at":"2026-11-22T11:30:00+08:00","balance":230}\n`,
  );
  expect(await kindOf(json).take(deps, { ...file, bytes: json })).toMatchObject({
    ...{ counts: { done: 1 }, needsLook: false },
  });
});

it("takes in files of money, and refuses what is neither", async () => {
  const { id } = await aCase(deps);
  const { virtualAccount: account } = await database.db.bill.findFirstOrThrow({ where: { caseId: id } });
  const bytes = joined([
    bankLine({ account, amount: 120 }),
    bankLine({ account, amount: 120, day: "20270101" }),
  ]);
  const file = { name: "bank", bytes, by: "command" };
  const counts = { matched: 1, parked: 1 };
  expect(await kindOf(bytes).preview(deps, file)).toMatchObject({ counts, needsLook: true });
  expect(await kindOf(bytes).take(deps, file)).toMatchObject({ counts, needsLook: true });
  const other = Buffer.from("hello, world");
  await expect(kindOf(other).take(deps, { ...file, bytes: other })).rejects.toMatchObject({
    code: "import_unreadable",
  });
});
