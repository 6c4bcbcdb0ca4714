import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startPair } from "./support/start.ts";

it("keeps chats and payments over a restart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const first = await startPair({ SIMULATOR_STATE: folder });
  await first.does({ type: "follow" });
  await first.does({ type: "text", text: "我的卡不見了" });
  await first.call("/sim/bank/pay", { virtualAccount: "71060000000847", amount: 300 });
  await first.call("/sim/card-core/orders", "seq,serial,kind\n1,SEQ000000000001,STOP\n", {
    "content-type": "text/csv",
  });
  await first.call("/sim/paying-bank/transfers", "reference,name,amount\nr1,王小明,52\n", {
    "content-type": "text/csv",
  });
  const movements = first.simulator.world.money.list();
  await first.close();

  const second = await startPair({ SIMULATOR_STATE: folder });
  onTestFinished(() => second.close());
  const chat = await (await second.call(`/sim/users/${first.student.userId}`)).json();
  expect(chat).toMatchObject({
    friend: true,
    entries: [{ from: "student", message: { text: "我的卡不見了" } }],
  });
  const books = await (await second.call("/sim/payments")).json();
  expect(books).toMatchObject({ payments: [{ virtualAccount: "71060000000847", amount: 300 }] });
  expect(await (await second.call("/sim/money")).json()).toEqual({ movements });
  expect(await (await second.call("/sim/card-core")).json()).toMatchObject({
    cards: [{ serial: "SEQ000000000001" }],
    results: [{ orderSeq: 1 }],
  });
  expect(await (await second.call("/sim/paying-bank")).json()).toMatchObject({
    payouts: [{ reference: "r1", outcome: "PAID" }],
  });
});
