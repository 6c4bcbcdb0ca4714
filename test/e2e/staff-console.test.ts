import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { findingsOf } from "./axe.ts";
import { shot } from "./pages.ts";
import { StaffConsole } from "./staff-console.ts";
import { looseTexts } from "./translated-page.ts";

const amy = { school: "533302", username: "amy", password };

let world: ApiWorld;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost" } }),
    launchChromium(),
  ]);
  await createStaffAccount(world.api, { username: "amy", schoolCode: "533302", role: "approver", password });
});
afterEach(async () => {
  await page.context().close();
  await world.db.$executeRaw`TRUNCATE "CardCase", "CaseCount", "CaseCountChange" CASCADE`;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** A page with amy logged in, on an empty or given list. */
async function amysDesk() {
  const desk = await StaffConsole.open(browser, world.url, amy);
  page = desk.page;
  return desk;
}

const rowOf = (serial: string) => page.locator(`#case-${serial}`);
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText);

it("approves with the keyboard alone, what has the focus and nothing else, and goes on to the next case", async () => {
  const older = await aCase(world.deps, { form: { name: "陳怡君" }, at: new Date("2026-11-20T00:00:00Z") });
  const newer = await aCase(world.deps, { form: { name: "林𠮷芯" } });
  await amysDesk();
  await rowOf(newer.serial).waitFor();
  await page.keyboard.press("a");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await rowOf(older.serial).focus();
  await page.keyboard.press("a");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "陳怡君" }).waitFor();
  await shot(page, "staff-approved");
  expect(await rowOf(older.serial).innerText()).toContain("已核可");
  expect(await rowOf(older.serial).innerText()).toContain("掛失已生效，尚欠 NT$120");
  await expect.poll(focused).toContain("林𠮷芯");
  await page.keyboard.press("ArrowUp");
  await expect.poll(focused).toContain("陳怡君");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "全部處理完" }).waitFor();
  await expect.poll(focused).toContain("全部處理完");
  expect(await world.db.cardCase.count({ where: { review: "APPROVED" } })).toBe(2);
});

it("lets nobody approve a new photo unseen, gives the panel the focus and takes it back", async () => {
  const { serial } = await aCaseWithPhoto(world.deps, { form: { name: "周子瑜" } });
  await amysDesk();
  await rowOf(serial).focus();
  await page.keyboard.press("a");
  await page.getByRole("status").filter({ hasText: "請先看過照片" }).waitFor();
  const panel = page.getByRole("complementary");
  await panel.getByRole("img", { name: "周子瑜 上傳的大頭照" }).waitFor();
  await expect.poll(focused).toBe("周子瑜");
  await panel.getByRole("button", { name: "放大" }).click();
  await shot(page, "staff-panel");
  await panel.getByRole("heading", { level: 2 }).focus();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await expect.poll(focused).toContain("周子瑜");
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByText("尚未繳費，核可後由學生自行繳納").waitFor();
});

it("leaves single letters alone once they are switched off", async () => {
  const { serial } = await aCase(world.deps, { form: { name: "蔡依林" } });
  await amysDesk();
  await rowOf(serial).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "知道了" }).click();
  await rowOf(serial).focus();
  await page.keyboard.press("a");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByText("處理紀錄").waitFor();
});

it("sorts by a column's head and shows the columns that were chosen", async () => {
  await aCase(world.deps, { form: { name: "丁一" }, at: new Date("2026-11-19T00:00:00Z") });
  await aCase(world.deps, { form: { name: "甲二" } });
  await amysDesk();
  const names = () => page.getByRole("rowheader").allInnerTexts();
  await page.getByRole("columnheader", { name: "申請日" }).getByRole("button").click();
  await expect.poll(async () => (await names())[0]).toBe("甲二");
  expect(await page.getByRole("columnheader", { name: "申請日" }).getAttribute("aria-sort")).toBe(
    "descending",
  );
  await page.getByRole("columnheader", { name: "申請日" }).getByRole("button").click();
  await expect.poll(async () => (await names())[0]).toBe("丁一");
  await page.getByText("欄位", { exact: true }).click();
  await page.getByRole("checkbox", { name: "申請序號" }).check();
  await page.getByRole("columnheader", { name: "申請序號" }).waitFor();
});

it("tells that a case was changed meanwhile and shows how it stands", async () => {
  const { id, serial } = await aCase(world.deps, { form: { name: "王小明" } });
  await amysDesk();
  await rowOf(serial).getByRole("button", { name: /核可/ }).click();
  await world.db.cardCase.update({ where: { id }, data: { version: 2, progress: "PROCESSING" } });
  await page.getByRole("button", { name: "確定" }).click();
  await page.getByText("這筆資料剛才已被更新").waitFor();
  await page.getByRole("button", { name: "知道了" }).click();
  expect(await rowOf(serial).innerText()).toContain("一卡通處理中");
  expect(await world.db.notice.count({ where: { caseId: id, kind: "caseApproved" } })).toBe(0);
});

it("shows what a colleague decided meanwhile, and holds one stream for that", async () => {
  const { serial } = await aCase(world.deps, { form: { name: "簡嫚書" } });
  await amysDesk();
  const streams: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/events")) streams.push(request.url());
  });
  await page.reload();
  await rowOf(serial).getByText("申請中").waitFor();
  const bob = await world.person("approver", "533302");
  expect((await bob.post(`/api/school/cases/${serial}/approve`, {})).status).toBe(200);
  await rowOf(serial).getByText("已核可").waitFor();
  expect(streams).toHaveLength(1);
});

it("keeps the filter when the session ends in the middle of work", async () => {
  const { serial } = await aCase(world.deps, { form: { name: "歐陽娜娜" } });
  const other = await aCase(world.deps, { form: { name: "黃志豪" } });
  const desk = await amysDesk();
  await rowOf(other.serial).waitFor();
  await page.getByLabel("搜尋").fill("歐陽");
  await rowOf(other.serial).waitFor({ state: "detached" });
  await page.context().clearCookies();
  await page.getByRole("button", { name: "查看 歐陽娜娜" }).click();
  await page.getByText("登入已逾時").waitFor();
  await desk.signIn(amy);
  await rowOf(serial).waitFor();
  expect(await rowOf(other.serial).count()).toBe(0);
  expect(await page.getByLabel("搜尋").inputValue()).toBe("歐陽");
});

it("asks for a reason before it returns a case, and sends what was ticked and written", async () => {
  const { id, serial } = await aCase(world.deps, { form: { name: "張堃" } });
  await amysDesk();
  await rowOf(serial).getByRole("button", { name: "查看 張堃" }).click();
  await page.getByRole("complementary").getByRole("button", { name: "退回補件" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "退回補件" }).click();
  await dialog.getByText("請勾選或填寫需要補件的原因").waitFor();
  await dialog.getByLabel("大頭照").check();
  await dialog.getByLabel("給學生的說明").fill("證號應為 A123456789");
  await dialog.getByRole("button", { name: "退回補件" }).click();
  await dialog.getByText("請勿填寫身分證號、手機號碼").waitFor();
  await dialog.getByLabel("給學生的說明").fill("背景請換成白色");
  await dialog.getByRole("button", { name: "退回補件" }).click();
  await rowOf(serial).getByText("退回補件").waitFor();
  await rowOf(serial).click();
  await page.getByRole("complementary").getByText("「背景請換成白色」").waitFor();
  await shot(page, "staff-returned");
  expect(await world.db.cardCase.findUnique({ where: { id } })).toMatchObject({ returnReasons: ["PHOTO"] });
});

it("hands out the form that goes with an old card, and only where one goes", async () => {
  const lost = await aCase(world.deps, { form: { name: "許雅婷" } });
  const { serial } = await aCase(world.deps, { category: "REISSUE", form: { name: "吳承翰" } });
  await amysDesk();
  const drawer = page.getByRole("complementary");
  const link = drawer.getByRole("link", { name: "列印票卡處理申請單" });
  await rowOf(lost.serial).click();
  await drawer.getByText("處理紀錄").waitFor();
  expect(await link.count()).toBe(0);
  await rowOf(serial).click();
  await link.waitFor();
  await shot(page, "staff-form-link");
  expect(await link.getAttribute("href")).toBe(`/api/school/cases/${serial}/form.pdf`);
});

it("opens without a word in the browser's console, on fields of a known type", async () => {
  page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`${world.url}/staff/`);
  await page.getByText("您目前IP位址：127.0.0.1").or(page.getByText("::ffff:127.0.0.1")).waitFor();
  expect(await page.locator("input:not([type])").count()).toBe(0);
  expect(complaints).toEqual([]);
});

it("gives every text an element of its own, so that a browser may translate the page", async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(`${world.url}/staff/`);
  const desk = new StaffConsole(page);
  await page.getByRole("combobox").fill(amy.school);
  await page.getByRole("option").first().waitFor();
  const loose = await looseTexts(page);
  await desk.chooseSchool(amy.school);
  loose.push(...(await looseTexts(page)));
  await desk.signIn(amy);
  const { serial } = await aCase(world.deps, { form: { name: "林芯", remark: "請印新名字" } });
  await page.reload();
  await rowOf(serial).click();
  const drawer = page.getByRole("complementary");
  await drawer.getByText("處理紀錄").waitFor();
  loose.push(...(await looseTexts(page)));
  for (const decision of ["退回補件", "核可"]) {
    await drawer.getByRole("button", { name: decision, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    loose.push(...(await looseTexts(page)));
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  }
  expect(loose).toEqual([]);
});

it("has a table of one-line rows at 1366, of seven columns at 1024, and no fault that axe finds", async () => {
  for (const name of ["王大同", "Nguyễn Thị Minh Khai", "李小華"])
    await aCase(world.deps, { form: { name, remark: "已更名，請印新名字，謝謝" } });
  await amysDesk();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("rowheader").first().waitFor();
  const heights = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.clientHeight));
  expect(heights).toEqual([36, 36, 36]);
  await shot(page, "staff-list-1366");
  expect(await findingsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 768 });
  const heads = await page
    .getByRole("columnheader")
    .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetWidth > 0).length);
  expect(heads).toBe(8);
  await shot(page, "staff-list-1024");
});

it.each([1366, 768, 390])("needs no sideways scrolling at a width of %i", async (width) => {
  await aCase(world.deps, { form: { name: "王大同" }, acts: ["approved"] });
  await aCase(world.deps, { form: { name: "Nguyễn Thị Minh Khai", remark: "已更名，請印新名字，謝謝" } });
  await amysDesk();
  await page.setViewportSize({ width, height: 900 });
  await page.getByRole("row").first().waitFor();
  await shot(page, `staff-${width}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
