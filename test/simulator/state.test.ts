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
});
