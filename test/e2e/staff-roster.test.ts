import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { findingsOf } from "./axe.ts";
import { shot } from "./pages.ts";
import { StaffConsole } from "./staff-console.ts";

const schoolCode = "533302";
let world: ApiWorld;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost" } }),
    launchChromium(),
  ]);
  await createStaffAccount(world.api, { username: "amy", schoolCode, role: "approver", password });
  const who = { school: schoolCode, username: "amy", password };
  ({ page } = await StaffConsole.open(browser, world.url, who, 1366));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const choose = async (name: string, buffer: Buffer) => {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "選擇名冊檔案" }).press("Enter");
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer });
};
const heading = (name: string | RegExp) => page.getByRole("heading", { name });

it("takes a list over by keyboard: mapped, padded, looked at, and the next one compared with it", async () => {
  await page.getByRole("button", { name: "名冊" }).click();
  await page.getByText("還沒有名冊").waitFor();
  const rows = [
    ["代號", "學生", "身分證字號", "班級"],
    [11_000_001, "王小明", "A123456789", "資一甲"],
    [11_000_002, "陳美麗", "A800000014", "資一甲"],
    [1_000_003, "林大同", "A123456788", "資一乙"],
  ];
  await choose("115-1.xlsx", Buffer.from(await writeXlsx({ sheets: [{ name: "名冊", rows }] })));
  await heading("115-1.xlsx").waitFor();
  expect(await heading("115-1.xlsx").evaluate((node) => node === document.activeElement)).toBe(true);
  await page.getByText("請指定學號").waitFor();
  await page.getByRole("combobox", { name: "學號" }).selectOption({ label: "A　代號" });
  await page.getByRole("combobox", { name: "姓名" }).selectOption({ label: "B　學生" });
  await page.getByRole("button", { name: "重新讀取" }).press("Enter");
  await page.getByText("1 筆學號比其它的短").waitFor();
  await page.getByText("C4：身分證字號的檢查碼不對").waitFor();
  expect(await findingsOf(page)).toEqual([]);
  await shot(page, "staff-roster-preview");
  await page.getByRole("button", { name: "補零", exact: true }).press("Enter");
  await page.getByText("學號已在前面補零到 8 碼").waitFor();
  await page.getByRole("button", { name: "匯入 2 筆變更" }).press("Enter");
  await heading(/已匯入，2 位學生有變更/).waitFor();
  await page.getByText("目前 2 位學生").waitFor();
  await page.setViewportSize({ width: 820, height: 1180 });
  expect(await findingsOf(page)).toEqual([]);
  await shot(page, "staff-roster-done");
  await page.setViewportSize({ width: 1366, height: 768 });
});

it("reads Big5, shows what differs, says why a file is refused, and lets an upload be discarded", async () => {
  const text =
    "代號,學生,身分證字號,班級\r\n11000001,王小明,A123456789,資二甲\r\n11000002,陳美麗,,資一甲\r\n";
  await choose("115-2.csv", iconv.encode(text, "big5"));
  await page.getByText("班級：資一甲 → 資二甲").waitFor();
  await page.getByRole("button", { name: "相同 1" }).click();
  await page.getByRole("cell", { name: "11000002" }).last().waitFor();
  await shot(page, "staff-roster-changes");
  await page.getByRole("button", { name: "取消這次匯入" }).click();
  await page.getByRole("cell", { name: "取消匯入" }).waitFor();
  await choose("a.xlsx", Buffer.from("PK nothing"));
  await page.getByRole("alert").getByText("讀不出這個檔案").waitFor();
});
