import { mkdir } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aJpeg } from "../factories/photo.ts";
import { launchChromium } from "../support/chromium.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { readCode39 } from "../support/read-barcodes.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";
import { ARTEFACTS, Chat, shot } from "./pages.ts";
import { StaffConsole } from "./staff-console.ts";

let database: TestDatabase;
let service: RunningService;
let browser: Browser;
let chat: Chat;
const complaints: string[] = [];

beforeAll(async () => {
  await mkdir(ARTEFACTS, { recursive: true });
  database = await testDatabase();
  service = await startServiceProcess({ databaseUrl: database.url });
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, locale: "zh-TW" });
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  chat = new Chat(page);
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await shot(chat.page, "failed");
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await database?.close();
});

describe("the story of a lost card", () => {
  it("goes from the first message to the last notice, through chat, pages, LINE Pay and the school", async () => {
    await reportLoss();
    await fillForm();
    await comeBackAndChoosePhoto();
    const serial = await reviewAndSubmit();
    await scanBarcodes();
    await payWithLinePay();
    await approveAtSchool(serial);
    await closeAsOperator(serial);
    const notices = await database.db.notice.findMany({ orderBy: { createdAt: "asc" } });
    expect(notices.map(({ kind, state }) => [kind, state])).toEqual([
      ["caseSubmitted", "DELIVERED"],
      ["casePaid", "DELIVERED"],
      ["caseApproved", "DELIVERED"],
      ["cardProduced", "DELIVERED"],
      ["cardShipped", "DELIVERED"],
      ["caseClosed", "DELIVERED"],
    ]);
    await talkWithSchool(serial);
    expect(complaints).toEqual([]);
  });
});

async function reportLoss() {
  await chat.open(service.simulatorUrl);
  await chat.addFriend();
  await chat.say("我的卡不見了");
  await chat.sees("本人已閱讀同意");
  await shot(chat.page, "01-notices");
  await chat.tap("我同意");
  await chat.tap("要補辦新卡（原卡餘額存入新卡）");
  await chat.sees("接下來填寫資料");
  await shot(chat.page, "02-choice");
}

/** Full-width digits, spaces and a rare character, as phones type them. */
async function fillForm() {
  await chat.openLiff("填寫資料");
  const { liff } = chat;
  await liff.getByRole("combobox").fill("新莊高中");
  await liff.getByRole("option", { name: /高雄市立新莊/ }).click();
  await liff.getByRole("button", { name: "下一步" }).click();
  await liff.getByRole("textbox", { name: "學號" }).fill("０１２３４５６");
  await liff.getByRole("textbox", { name: "姓名" }).fill("林𠮷芯");
  await liff.getByRole("textbox", { name: "身分證號" }).fill("a１２３456789");
  await liff.getByRole("textbox", { name: "手機號碼" }).first().fill("0910 123 456");
  await liff.getByText("已滿 18 歲").first().click();
  await shot(chat.page, "03-form");
  await liff.getByRole("button", { name: "下一步" }).click();
  await liff.getByRole("radio", { name: /沿用舊照/ }).waitFor();
}

async function comeBackAndChoosePhoto() {
  await chat.closeLiff();
  await chat.openLiff("填寫資料");
  const { liff } = chat;
  await liff.getByRole("radio", { name: /上傳照片/ }).check({ force: true });
  const photo = { name: "me.jpg", mimeType: "image/jpeg", buffer: await aJpeg(900, 1200) };
  await liff.locator('input[type="file"]').setInputFiles(photo);
  await liff.getByRole("button", { name: "使用這張照片" }).waitFor();
  await shot(chat.page, "04-crop");
  await liff.getByRole("button", { name: "使用這張照片" }).click();
  await liff.getByRole("img", { name: "新卡照片預覽" }).waitFor();
  await liff.getByRole("button", { name: "下一步：確認內容" }).click();
}

/** A double tap on 確定 must not make two cases. */
async function reviewAndSubmit(): Promise<string> {
  const { liff } = chat;
  const rows = [
    "高雄市立新莊高級中學（533302）",
    "0123456",
    "林𠮷芯",
    "掛失暨補發（NT$120）",
    "不能取消或更改",
  ];
  for (const row of rows) await liff.getByText(row).first().waitFor();
  await liff.getByText("3 小時內").waitFor();
  await shot(chat.page, "05-review");
  await liff.getByRole("button", { name: "確定" }).dblclick();
  await liff.getByText("網路掛失申請已送出").waitFor();
  await shot(chat.page, "06-sent");
  const serial = (
    await liff
      .getByText(/^SEQ\d{12}$/)
      .first()
      .innerText()
  ).trim();
  expect(await database.db.cardCase.count()).toBe(1);
  await chat.closeLiff();
  await chat.sees(serial);
  await shot(chat.page, "07-bill-in-chat");
  return serial;
}

/** As at the till: the scanner is held at the screen until it reads what stands there. */
async function scanBarcodes() {
  await chat.openLiff(/超商條碼/);
  const { barcodes } = await database.db.bill.findFirstOrThrow();
  for (const segment of barcodes) {
    await chat.liff.getByText(segment).waitFor();
    await expect
      .poll(async () => readCode39(await chat.page.screenshot()), { timeout: 15_000 })
      .toEqual([segment]);
    if (segment !== barcodes.at(-1)) await chat.liff.getByRole("button", { name: "下一段" }).click();
  }
  await shot(chat.page, "08-scan");
  await chat.closeLiff();
}

async function payWithLinePay() {
  await chat.openLiff(/LINE Pay/);
  await chat.liff.getByRole("button", { name: "LINE Pay 繳費" }).click();
  await chat.liff.getByRole("button", { name: "PAY NOW" }).click();
  await chat.liff.getByText("付款完成").waitFor();
  await shot(chat.page, "09-paid");
  await chat.closeLiff();
  await chat.sees("已收到您的繳費");
  const { progress, review, bills } = await database.db.cardCase.findFirstOrThrow({
    include: { bills: { include: { receipts: true } } },
  });
  expect({ progress, review }).toEqual({ progress: "PROCESSING", review: "PENDING" });
  expect(bills).toMatchObject([
    { state: "PAID", receipts: [{ channel: "LINE_PAY", state: "MATCHED", amount: 120 }] },
  ]);
}

async function approveAtSchool(serial: string) {
  const staff = { school: "533302", username: "staff", password: printedPassword("staff") };
  const desk = await StaffConsole.open(browser, service.url, staff);
  await desk.openCase(serial);
  await shot(desk.page, "10-school-case");
  await desk.approve();
  await shot(desk.page, "11-school-approved");
  await desk.page.close();
  await chat.sees(/學校已核可/);
  await shot(chat.page, "12-approved-in-chat");
}

/** She asks for a person; the clerk answers by a canned answer that is filled from her case, and gives her back. */
async function talkWithSchool(serial: string) {
  await chat.say("真人客服");
  await chat.sees(/請把問題直接寫在這裡/);
  await chat.say("我的卡到哪裡了？");
  const staff = { school: "533302", username: "staff", password: printedPassword("staff") };
  const { page } = await StaffConsole.open(browser, service.url, staff);
  const queue = page.getByRole("region", { name: "真人客服" });
  await page.getByRole("button", { name: /真人客服：1 位學生等候中/ }).click();
  await queue.getByRole("listitem").getByRole("button").click();
  await queue.getByRole("log").getByText("我的卡到哪裡了？").waitFor();
  await queue.getByText("常用回覆").click();
  await queue.getByRole("button", { name: /^申請進度/ }).click();
  await queue.getByRole("button", { name: "送出並交還機器人" }).click();
  await chat.sees(/承辦人員來回覆您了/);
  await chat.sees(new RegExp(`^您的申請 ${serial}：`));
  await chat.sees(/真人客服已結束/);
  await shot(chat.page, "14-talked-with-school");
  await page.close();
}

async function closeAsOperator(serial: string) {
  const json = { "Content-Type": "application/json" };
  const credentials = JSON.stringify({ username: "operator", password: printedPassword("operator") });
  const signIn = await fetch(`${service.url}/api/staff/session`, {
    method: "POST",
    headers: json,
    body: credentials,
  });
  const headers = { ...json, Cookie: signIn.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
  for (const step of ["produce", "ship", "close"]) {
    const url = `${service.url}/api/operator/cases/${serial}/${step}`;
    const { status } = await fetch(url, { method: "POST", headers, body: "{}" });
    expect({ step, status }).toEqual({ step, status: 200 });
  }
  // The desk's steps wait some minutes for each other, to make one push.
  const body = JSON.stringify({ advanceMs: 6 * 60_000 });
  expect((await fetch(`${service.url}/demo/clock`, { method: "POST", headers: json, body })).status).toBe(
    200,
  );
  await chat.sees(/已結案/);
  await shot(chat.page, "13-closed-in-chat");
}

/** As a newcomer reads it in the terminal. */
function printedPassword(username: string): string {
  return new RegExp(`user ${username}, password (\\S+)`).exec(service.output())?.[1] ?? "";
}
