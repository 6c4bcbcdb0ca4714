import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aFullForm } from "../factories/draft.ts";
import { ask } from "./http.ts";
import { StoryWorld } from "./story-world.ts";
import type { Student } from "./student.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world?.close());

interface Told {
  student: Student;
  serial: string;
}
interface Movement {
  reference: string;
  amount: number;
  effect: string;
}

const lost = ["我的卡不見了", "我同意"];
const refundTo = {
  transfer: { method: "TRANSFER", bankCode: "700", branchCode: "0021", accountNo: "00312345678901" },
  cheque: { method: "CHEQUE", address: "高雄市苓雅區四維三路2號" },
} as const;

/** From the day on which another case was sent, the school has the fee of a refund taken from the balance (C20). */
async function takeFeesFromBalance({ student, serial }: Told): Promise<void> {
  const validFrom = (await student.case(serial)).submittedAt.slice(0, 10);
  const price = { schoolCode: "533302", category: "LOSS_REFUND", lossFee: 20, cardFee: 0, amountDue: 20 };
  await world.sets("tariffs", { prices: [{ ...price, validFrom, lossFeeFrom: "deducted" }] });
}

/** From the chat to a case that is sent; consent, card and category come from the chat. */
async function applies(name: string, words: string[], form: object): Promise<Told> {
  const student = await world.student(name);
  await student.says(...words);
  await student.reads("接下來填寫資料");
  const { consent: _, category: __, photo: ___, ...person } = aFullForm();
  const serial = await student.submits({ ...person, ...form });
  await student.reads(serial);
  return { student, serial };
}

it("takes each category from the chat to 已結案, and the books agree with the money that moved", async () => {
  const keep = { photo: { mode: "KEEP" } };
  const reissue = await applies("小芯", [...lost, "補辦新卡"], keep);
  const transfer = await applies("小安", [...lost, "只要退費"], { refund: refundTo.transfer });
  const cheque = await applies("小美", [...lost, "只要退費"], { refund: refundTo.cheque });
  const lossOnly = await applies("小強", [...lost, "只掛失"], {});
  const damaged = await applies("小華", ["我的卡片壞了", "我同意", "人為毀損"], keep);
  const paying = [reissue, transfer, cheque, lossOnly, damaged];
  await takeFeesFromBalance(damaged);
  const deducted = await applies("小晴", [...lost, "只要退費"], { refund: refundTo.transfer });
  await deducted.student.reads("不用繳費，NT$20 從退費餘額扣除");
  const all = [...paying, deducted];
  const refunded = { [transfer.serial]: 345, [cheque.serial]: 128, [deducted.serial]: 100 };
  const onCard = { [reissue.serial]: 230, ...refunded };
  const cards = { ...onCard, [lossOnly.serial]: 40 };
  for (const [serial, balance] of Object.entries(cards))
    await world.simulator(`/card-core/cards/${serial}`, { balance });

  await reissue.student.paysByLinePay(reissue.serial);
  await payAtTill(transfer, "FAMILY");
  await payAtTill(cheque, "SEVEN");
  const bill = await billOf(lossOnly);
  const { receiptId } = await world.simulator<{ receiptId: string }>("/bank/pay", { ...bill, notify: false });
  await world.simulator("/post/pay", await billOf(damaged));
  expect(await world.simulator(`/payments/${receiptId}/push`, {})).toMatchObject({ status: 200 });
  expect(await world.deliver("store?chain=FAMILY")).toEqual({ matched: 1 });
  expect(await world.deliver("store?chain=SEVEN")).toEqual({ matched: 1 });
  expect(await world.deliver("bank")).toEqual({ seen: 1 });
  expect(await world.deliver("giro")).toEqual({ matched: 1 });
  for (const { student } of paying) await student.reads("已收到您的繳費");
  expect(await deducted.student.case(deducted.serial)).toMatchObject({ amountDue: 0, bill: null });

  for (const { serial } of all) await world.school(`/cases/${serial}/approve`, {});
  await world.operator(`/cases/${damaged.serial}/old-card`, {});
  await world.cardCoreWorks();
  await payOut("TRANSFER", 2);
  await payOut("CHEQUE", 1);
  for (const { serial } of [reissue, damaged]) await world.operator(`/cases/${serial}/ship`, {});
  for (const { serial } of all) {
    const { progress } = await world.operator<{ progress: string }>(`/cases/${serial}`);
    if (progress !== "CLOSED") await world.operator(`/cases/${serial}/close`, {});
  }

  await world.advance(24 * 3600_000);
  for (const { student, serial } of all) {
    expect(await student.case(serial)).toMatchObject({ progress: "CLOSED", waitingFor: [] });
    await student.reads("已結案");
  }
  await reissue.student.reads("NT$230");
  await transfer.student.reads("NT$345");
  await cheque.student.reads("NT$100");
  await deducted.student.reads("NT$80", "費用 NT$20 已先從餘額扣除");
  await settle();
  await agree(onCard);
});

async function billOf({ student, serial }: Told): Promise<{ virtualAccount: string; amount: number }> {
  const { bill } = await student.case(serial);
  return { virtualAccount: bill!.virtualAccount, amount: bill!.amount };
}

async function payAtTill({ student, serial }: Told, chain: string): Promise<void> {
  const { bill } = await student.case(serial);
  await world.simulator("/till/pay", { segments: bill!.barcodes, chain, notify: false });
}

/** A batch of what waits goes to the bank as its file, and what the bank says of it comes back. */
async function payOut(method: "TRANSFER" | "CHEQUE", count: number): Promise<void> {
  const batch = await world.operator<{ id: string; count: number }>("/refunds/batch", { method });
  expect(batch).toMatchObject({ count, skipped: [] });
  const file = await world.operatorFile(`/refunds/batch/${batch.id}/file`);
  const way = method === "TRANSFER" ? "transfers" : "cheques";
  const paid = await ask(`${world.service.simulatorUrl}/sim/paying-bank/${way}`, { body: file });
  const results: object[] = parse(await paid.text(), { columns: true, bom: true });
  const answer = await world.operator<{ results: object[] }>("/refunds/results", { results });
  expect(answer.results).toMatchObject(Array(count).fill({ ok: true, known: false }));
}

/** What every channel sends to the bank for the days of the story. */
async function settle(): Promise<void> {
  const days = await world.database.db.receipt.findMany({ select: { paidAt: true } });
  const paidOn = days.map(({ paidAt }) =>
    new Date(paidAt.getTime() + 8 * 3600_000).toISOString().slice(0, 10),
  );
  const [from, to] = [paidOn.toSorted()[0], paidOn.toSorted().at(-1)];
  expect(await world.deliver(`settlement?from=${from}&to=${to}`)).toEqual({ settled: 5 });
  expect(await world.database.db.receipt.count({ where: { settledOn: null } })).toBe(0);
}

async function agree(onCard: Record<string, number>): Promise<void> {
  const { movements } = await world.simulator<{ movements: Movement[] }>("/money");
  const moved = (effect: string) =>
    movements.filter((one) => one.effect === effect).map(({ reference, amount }) => [reference, amount]);
  const { db } = world.database;
  const receipts = await db.receipt.findMany();
  expect(receipts.map(({ state }) => state)).toEqual(Array(5).fill("MATCHED"));
  const booked = receipts.map(({ channel, externalId, virtualAccount, amount }) => [
    channel === "LINE_PAY" ? externalId : virtualAccount,
    amount,
  ]);
  expect(booked.toSorted()).toEqual(moved("PAID").toSorted());
  const refunds = await db.refund.findMany({ where: { state: "SENT" } });
  expect(refunds.map(({ id, amount }) => [id, amount]).toSorted()).toEqual(moved("PAID_OUT").toSorted());
  const [first, ...released] = Object.entries(onCard);
  expect(moved("MOVED")).toEqual([first]);
  expect(moved("RELEASED").toSorted()).toEqual(released.toSorted());
  expect(await world.operator("/books")).toEqual({ sound: true, findings: [] });
  const root = path.resolve(import.meta.dirname, "../..");
  const env = { ...process.env, DATABASE_URL: world.database.url };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/books.ts"], { cwd: root, env });
  // What nobody asked back stays with the card core, which owes us what we paid out for it.
  expect(stdout).toMatch(
    /^open: 2\n {2}cardBalance · NT\$40 · .+ · balance of a stopped card, not asked back$/m,
  );
  expect(stdout).toMatch(
    /^ {2}cardCore · NT\$613 · .+ · balances of stopped cards, not paid over by the card core$/m,
  );
  expect(stdout).toMatch(/^books are sound: /m);
}
