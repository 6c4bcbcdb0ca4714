import { afterAll, beforeAll, expect, it } from "vitest";
import { kindOf } from "#api/operator/file-kinds.ts";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { bankLine, joined } from "#test/support/collector-files.ts";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { written } from "../../../simulator/files/collector-file.ts";
import { linePayFile } from "../../../simulator/settlement/line-pay-file.ts";

let world: PaymentWorld;
beforeAll(async () => {
  world = await paymentWorld();
});
afterAll(() => world.close());

const given = (bytes: Buffer) => ({ name: "file", bytes, by: "command" });
const preview = (bytes: Buffer) => kindOf(bytes).preview(world.deps, given(bytes));
const take = (bytes: Buffer) => kindOf(bytes).take(world.deps, given(bytes));

it("takes in what the card core did, as CSV or JSON lines, told by the content", async () => {
  const { deps } = world;
  const { id } = await aCaseWithPhoto(deps, { acts: ["paid", "approved"] });
  await numberOrders(deps);
  const order = await deps.db.cardOrder.findFirstOrThrow({ where: { caseId: id, kind: "STOP" } });
  const seq = order.seq!;
  const csv = Buffer.from(
    `orderSeq,outcome,at,balance\n${seq},DONE,2026-11-22T11:30:00+08:00,230\n${seq},SOON,,\n`,
  );
  const outcomes = { noted: 1, refused: 1 };
  const refused = [{ no: 3, code: "validation_failed", field: "outcome" }];
  expect(await preview(csv)).toMatchObject({ format: "cardResults", outcomes, refused, startedAt: null });
  expect(await deps.db.cardOrder.findUnique({ where: { seq } })).toMatchObject({ outcome: null });
  expect(await take(csv)).toMatchObject({ outcomes, refused });
  expect(await deps.db.cardOrder.findUnique({ where: { seq } })).toMatchObject({ outcome: "DONE" });
  const json = `{"orderSeq":${seq},"outcome":"DONE","at":"2026-11-22T11:30:00+08:00","balance":230}\n`;
  expect(await take(Buffer.from(json))).toMatchObject({ outcomes: { duplicate: 1 }, refused: [] });
});

it("takes in files of money, and refuses what is neither", async () => {
  const { id } = await aCase(world.deps);
  const { virtualAccount: account } = await world.deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
  const bytes = joined([
    bankLine({ account, amount: 120 }),
    bankLine({ account, amount: 120, day: "20270101" }),
  ]);
  const outcomes = { matched: 1, parked: 1 };
  expect(await preview(bytes)).toMatchObject({ format: "bank", outcomes });
  expect(await take(bytes)).toMatchObject({ format: "bank", outcomes });
  for (const other of ["hello, world", "reference,outcome\n", "{}"])
    await expect(take(Buffer.from(other))).rejects.toMatchObject({ code: "import_unreadable" });
});

async function paidByLinePay() {
  const one = await world.unpaidCase();
  await startLinePay(world.deps, one.studentId, one.serial);
  const attempt = await world.latestAttempt(one.billId);
  await world.payer(attempt, "approve-silently");
  const transactionId = attempt.transactionId!;
  await returnFromLinePay(world.deps, { orderId: attempt.id, transactionId });
  return { ...one, transactionId };
}
const findings = () => checkBooks(world.deps);

it("sets LINE Pay's settlement beside the books: the same is noted, what differs waits for the desk once, and what is in no file is found", async () => {
  const first = await paidByLinePay();
  world.deps.advance(1_000);
  const second = await paidByLinePay();
  const span = { from: "2000-01-01", to: "2100-01-01" };
  const rows = written(linePayFile(world.simulator.world, "2026-12-01", span))
    .bytes.toString()
    .split("\r\n");
  const rowOf = (transactionId: string) => rows.find((row) => row.startsWith(transactionId))!;
  const [head = ""] = rows;
  const file = (...some: string[]) => Buffer.from([head, ...some, ""].join("\r\n"));
  expect(await take(file(rowOf(second.transactionId)))).toMatchObject({
    ...{ format: "linePay", outcomes: { seen: 1 } },
  });
  expect(await take(file(rowOf(second.transactionId), ""))).toMatchObject({ outcomes: { duplicate: 1 } });
  expect(await findings()).toEqual([]);
  world.deps.advance(22 * 86_400_000);
  expect((await findings()).filter(({ why }) => why === "LINE Pay settles it in no file")).toMatchObject([
    { check: "unsettled", serial: first.serial, held: 120 },
  ]);
  const strange = `77${first.transactionId.slice(2)},nobody,PAYMENT,2026-11-22,120,3,117`;
  const less = rowOf(first.transactionId)
    .replace(",120,", ",100,")
    .replace(/,\d+,\d+$/, ",0,100");
  const refund = `88${first.transactionId.slice(2)},nobody,REFUND,2026-11-22,-50,0,-50`;
  const wrongSum = `99${first.transactionId.slice(2)},nobody,PAYMENT,2026-11-22,120,3,120`;
  for (const end of ["", " "])
    expect(await take(file(strange, less, refund, wrongSum, end))).toMatchObject({
      outcomes: { differs: 3, parked: end ? 2 : 1 },
    });
  const items = await world.deps.db.moneyItem.findMany({
    where: { kind: "settlementDiffers" },
    orderBy: { amount: "asc" },
  });
  expect(items.map(({ amount, nextStep }) => [amount, nextStep])).toEqual([
    [-50, "investigate"],
    [-20, "investigate"],
    [120, "investigate"],
  ]);
});
