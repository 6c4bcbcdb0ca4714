import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { bankLine, joined } from "#test/support/collector-files.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { shot } from "./pages.ts";
import { StaffConsole } from "./staff-console.ts";

let world: ApiWorld;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost" } }),
    launchChromium(),
  ]);
  await createStaffAccount(world.api, { username: "desk", role: "operator", password });
  ({ page } = await StaffConsole.open(browser, world.url, { username: "desk", password }));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

it("previews a file, takes it in, and reads the lines that wait anew", async () => {
  const { id } = await aCase(world.deps);
  const { virtualAccount: account } = await world.db.bill.findFirstOrThrow({ where: { caseId: id } });
  const paid = { account, amount: 120 };
  const bytes = joined([bankLine(paid), bankLine({ ...paid, day: "20270101" }, 2)]);
  const panel = page.getByRole("region", { name: "收款檔匯入" });
  await panel
    .getByLabel("超商、銀行、郵局、撥款檔，或製卡、退費結果")
    .setInputFiles({ name: "BANK.20261122", mimeType: "text/plain", buffer: bytes });
  await panel.getByRole("button", { name: "預覽" }).click();
  await panel.getByText("預覽，尚未匯入：2 列。已入帳 1、保留待處理 1").waitFor();
  expect(await world.db.importFile.count()).toBe(0);
  await panel.getByRole("button", { name: "匯入", exact: true }).click();
  await panel.getByText("已匯入：2 列。已入帳 1、保留待處理 1").waitFor();
  await panel.getByRole("button", { name: "查看待處理 1 列" }).click();
  await panel.getByText("第 2 列").waitFor();
  await shot(page, "staff-imports");
  await world.db.importLine.updateMany({ where: { no: 2 }, data: { reason: "unreadable" } });
  await panel.getByRole("button", { name: "重新讀取" }).click();
  await panel.getByText(/第 2 列・.*日期/).waitFor();
});

it("says why a file is refused", async () => {
  const panel = page.getByRole("region", { name: "收款檔匯入" });
  await panel
    .getByLabel("超商、銀行、郵局、撥款檔，或製卡、退費結果")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("hello, world") });
  await panel.getByRole("button", { name: "匯入", exact: true }).click();
  await panel.getByRole("alert").getByText("認不出這個檔案的格式").waitFor();
});
