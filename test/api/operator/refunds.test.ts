import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chequePostage } from "#domain/facts.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Device, type Person } from "#test/support/api-world.ts";
import { movementsOf } from "#test/support/balances.ts";
import { errorOf } from "#test/support/error-of.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";
import { createBalanceRefund } from "#usecases/rows/refund/create-refund.ts";

let world: ApiWorld;
let olga: Person;
beforeAll(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterAll(() => world.close());

const base = "/api/operator/refunds";
const bodyOf = async (answer: Response | Promise<Response>) => (await answer).json();
const transfer = {
  method: "TRANSFER",
  bankCode: "004",
  branchCode: "0037",
  accountNo: "987654321098",
} as const;
const cheque = { method: "CHEQUE", address: "高雄市前鎮區一心路1號" } as const;

let cards = 0;
/** The balance of a stopped card, ready to go. */
async function balanceOf(balance: number, refund: object = transfer, device?: Device) {
  const student =
    device && (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } }));
  const { id: caseId, serial } = await aCase(world.deps, {
    ...(student && { studentId: student.id }),
    category: "LOSS_REFUND",
    form: { studentNo: `PAYOUT${++cards}`, refund },
    acts: ["paid", "approved"],
  });
  const made = await world.db.$transaction(async (tx) =>
    createBalanceRefund(
      tx,
      await lockCase(tx, caseId),
      { balance },
      { actor: "system", at: world.deps.now() },
    ),
  );
  return { id: made!.id, caseId, serial };
}

/** Money of a till beyond a bill. */
async function surplus(amount: number) {
  const { id: caseId, serial } = await aCase(world.deps);
  const { virtualAccount } = await world.db.bill.findFirstOrThrow({ where: { caseId } });
  const money = { channel: "STORE" as const, externalId: randomUUID(), virtualAccount, amount };
  const { id } = await recordReceipt(world.deps, { ...money, paidAt: world.deps.now() });
  return { receiptId: id, caseId, serial };
}

const refundOf = async (id: string) =>
  (await bodyOf(olga.get(`${base}?limit=100`))).items.find((one: { id: string }) => one.id === id);
const results = (rows: object[]) => bodyOf(olga.post(`${base}/results`, { results: rows }));
const told = (reference: string, outcome: string, more = {}) => ({
  reference,
  outcome,
  at: world.deps.now().toISOString(),
  ...more,
});
const notice = (caseId: string, kind: string) =>
  world.db.notice.findFirst({ where: { caseId, kind }, orderBy: { createdAt: "desc" } });

it("pays balances out in one file for the bank, takes its results in once, and tells each student sum and day", async () => {
  const one = await balanceOf(300);
  const two = await balanceOf(52);
  expect(JSON.stringify(await bodyOf(olga.get(base)))).not.toContain(transfer.accountNo);
  const tries = await Promise.all([1, 2].map(() => olga.post(`${base}/batch`, { method: "TRANSFER" })));
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 409]);
  const made = await tries.find(({ status }) => status === 201)!.json();
  expect(made).toMatchObject({ method: "TRANSFER", count: 2, total: 352, skipped: [] });
  const file = await olga.get(made.fileUrl);
  const csv = await file.text();
  expect(csv.split("\r\n")).toEqual([
    "reference,bankCode,branchCode,accountNo,name,amount",
    expect.stringMatching(new RegExp(`^${one.id},004,0037,987654321098,.+,300$`)),
    expect.stringMatching(new RegExp(`^${two.id},004,0037,987654321098,.+,52$`)),
    "",
  ]);
  expect(await (await olga.get(made.fileUrl)).text()).toBe(csv);
  const looks = { action: "refund.batch.open", subject: made.id };
  expect(await world.db.auditEntry.count({ where: looks })).toBe(2);
  const rows = [told(one.id, "PAID"), told(two.id, "PAID"), told("nobody", "PAID")];
  expect((await results(rows)).results).toEqual([
    { reference: one.id, ok: true, known: false },
    { reference: two.id, ok: true, known: false },
    { reference: "nobody", ok: false, code: "not_found" },
  ]);
  expect((await results(rows)).results[0]).toEqual({ reference: one.id, ok: true, known: true });
  const lines = [
    "reference,outcome,at,reason",
    `${two.id},RETURNED,2026-11-22T12:00:00+08:00,帳號已結清`,
    `${one.id},PAID,2026-11-22T12:00:00+08:00,`,
    "nobody,PAID,2026-11-22T12:00:00+08:00,",
    `${one.id},PAID,soon,`,
  ].join("\r\n");
  const form = new FormData();
  form.set("file", new File([lines], "results.csv"));
  expect(await bodyOf(olga.post("/api/operator/collections", form))).toMatchObject({
    ...{ format: "refundResults", lines: 4, outcomes: { noted: 1, duplicate: 1, refused: 2 } },
    refused: [
      { no: 4, code: "not_found" },
      { no: 5, code: "validation_failed", field: "at" },
    ],
  });
  expect(await refundOf(two.id)).toMatchObject({ state: "RETURNED" });
  expect(await refundOf(one.id)).toMatchObject({ state: "SENT", amount: 300, serial: one.serial });
  expect(await movementsOf(world.db, one.id)).toEqual(["sent: cardBalance > bank 300"]);
  const row = await world.db.cardCase.findUniqueOrThrow({ where: { id: one.caseId } });
  expect(row.refundedAt).not.toBeNull();
  const said = await notice(one.caseId, "refundSent");
  expect(said?.data).toEqual({ amount: 300, on: "2026-11-22", way: "TRANSFER" });
});

it("sends what came back again as a row of its own, once she has told where to", async () => {
  const device = await world.signIn();
  const one = await balanceOf(100, cheque, device);
  const made = await bodyOf(olga.post(`${base}/batch`, { method: "CHEQUE" }));
  const csv = await (await olga.get(made.fileUrl)).text();
  expect(csv).toContain(`,${cheque.address},${100 - chequePostage}\r\n`);
  await results([told(one.id, "PAID")]);
  const back = [told(one.id, "RETURNED", { reason: "查無此人 0912345678" })];
  expect((await results(back)).results).toEqual([{ reference: one.id, ok: true, known: false }]);
  expect((await results(back)).results).toEqual([{ reference: one.id, ok: true, known: true }]);
  // A result of before that comes late changes nothing.
  expect((await results([told(one.id, "PAID")])).results).toEqual([
    { reference: one.id, ok: true, known: true },
  ]);
  const reason = "銀行或郵局退回";
  expect((await notice(one.caseId, "refundReturned"))?.data).toMatchObject({ amount: 72, reason });
  const moves = await movementsOf(world.db, one.id);
  expect(moves).toEqual([
    "sent: cardBalance > bank 72",
    "sent: cardBalance > postage 28",
    "returned: bank > cardBalance 72",
    "returned: postage > cardBalance 28",
  ]);
  expect((await device.patch(`/cases/${one.serial}`, { refund: transfer })).status).toBe(200);
  const next = await world.db.refund.findUniqueOrThrow({ where: { previousId: one.id } });
  expect(next).toMatchObject({ state: "CREATED", method: "TRANSFER", amount: 100, postage: 0 });
});

it("asks where other money shall go, and takes somebody else's account with a proof only", async () => {
  const { receiptId, caseId } = await surplus(60);
  const wrong = await errorOf(await olga.post(base, { receiptId, available: 50 }));
  expect(wrong).toMatchObject({ status: 409, code: "refund_differs" });
  const made = await bodyOf(olga.post(base, { receiptId, available: 60 }));
  expect(made).toMatchObject({ kind: "SURPLUS", method: "TRANSFER", amount: 60, detailsMissing: true });
  expect((await notice(caseId, "surplusDetailsAsked"))?.data).toEqual({ amount: 60 });
  // Another one that is ready goes without it; by itself it is no batch.
  const ready = await balanceOf(70);
  const without = await bodyOf(olga.post(`${base}/batch`, { method: "TRANSFER" }));
  expect(without.skipped).toEqual([made.id]);
  expect(await refundOf(ready.id)).toMatchObject({ state: "SUBMITTED", batchId: without.id });
  expect(await errorOf(await olga.post(`${base}/batch`, { method: "TRANSFER" }))).toMatchObject({
    status: 409,
    code: "refund_details_missing",
  });
  const details = (body: object) => olga.post(`${base}/${made.id}/details`, body);
  expect(await errorOf(await details({ ...transfer, accountNo: "1" }))).toMatchObject({
    status: 422,
    fields: { accountNo: expect.any(String) },
  });
  expect(await errorOf(await details({ ...transfer, payee: "王大明" }))).toMatchObject({
    status: 422,
    fields: { proof: expect.any(String) },
  });
  expect((await details({ ...transfer, payee: "王大明", proof: "戶口名簿，父親" })).status).toBe(200);
  expect(await refundOf(made.id)).toMatchObject({ detailsMissing: false, toOther: true });
  const batch = await bodyOf(olga.post(`${base}/batch`, { method: "TRANSFER" }));
  expect(await (await olga.get(batch.fileUrl)).text()).toContain("987654321098,王大明,60");
  expect((await details(transfer)).status).toBe(409);
  const returned = told(made.id, "RETURNED", { reason: "帳號不存在" });
  expect((await results([returned])).results).toEqual([{ reference: made.id, ok: true, known: false }]);
  expect(await movementsOf(world.db, made.id)).toEqual([]);
  expect((await notice(caseId, "surplusCameBack"))?.data).toMatchObject({ reason: "帳號不存在" });
  const again = await bodyOf(olga.post(base, { receiptId }));
  expect(again).toMatchObject({ amount: 60, state: "CREATED" });
  expect((await olga.post(`${base}/${again.id}/cancel`)).status).toBe(200);
  expect((await olga.post(`${base}/${again.id}/cancel`)).status).toBe(409);
});

it("takes the desk's word by hand for money that was set aside, and keeps it for callers who know no sum", async () => {
  const one = await balanceOf(80);
  expect((await olga.post(`/api/operator/cases/${one.serial}/refund`)).status).toBe(200);
  expect(await refundOf(one.id)).toMatchObject({ state: "SENT" });
  expect(await movementsOf(world.db, one.id)).toEqual(["sent: cardBalance > bank 80"]);
  expect((await notice(one.caseId, "refundSent"))?.data).toMatchObject({ amount: 80 });
  const path = `/api/operator/cases/${one.serial}/refund-returned`;
  expect((await olga.post(path, { reason: "帳戶已結清" })).status).toBe(200);
  expect(await refundOf(one.id)).toMatchObject({ state: "RETURNED", reason: "帳戶已結清" });
  expect(await movementsOf(world.db, one.id)).toHaveLength(2);
});

it("keeps refunds for the desk, and refuses what cannot be", async () => {
  const { id } = await balanceOf(90);
  const approver = await world.person("approver", "533302");
  expect((await approver.get(base)).status).toBe(403);
  expect((await olga.post(base, { receiptId: randomUUID() })).status).toBe(404);
  expect((await olga.post(base, { receiptId: randomUUID(), why: 1 })).status).toBe(422);
  expect((await olga.get(`${base}/batch/${randomUUID()}/file`)).status).toBe(404);
  expect((await olga.post(`${base}/x/cancel`)).status).toBe(404);
  expect((await olga.post(`${base}/${id}/retry`)).status).toBe(409);
  // What was in no file cannot have been paid.
  expect((await results([told(id, "PAID")])).results).toEqual([
    { reference: id, ok: false, code: "illegal_transition" },
  ]);
  await olga.post(`${base}/batch`, { method: "TRANSFER" });
  const future = { at: new Date(world.deps.now().getTime() + 3 * 86_400_000).toISOString() };
  expect((await results([told(id, "PAID", future)])).results).toEqual([
    { reference: id, ok: false, code: "validation_failed" },
  ]);
  expect(await refundOf(id)).toMatchObject({ state: "SUBMITTED" });
});
