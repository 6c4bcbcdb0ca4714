import { mkdir } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";
import { ARTEFACTS, Chat, shot } from "./pages.ts";
import { StaffConsole } from "./staff-console.ts";

let database: TestDatabase;
let service: RunningService;
let browser: Browser;
let chat: Chat;

beforeAll(async () => {
  await mkdir(ARTEFACTS, { recursive: true });
  database = await testDatabase();
  service = await startServiceProcess({ databaseUrl: database.url });
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, locale: "zh-TW" });
  page.setDefaultTimeout(15_000);
  chat = new Chat(page);
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await shot(chat.page, "failed-talk");
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await database?.close();
});

it("carries a talk between the chat and the desk of iPASS, both ways, until the bot speaks again", async () => {
  await chat.open(service.simulatorUrl);
  await chat.addFriend();
  await chat.say("真人客服");
  await chat.sees(/請把問題直接寫在這裡/);
  await chat.say("我還沒填學校，可以先掛失嗎？");

  const [, password = ""] = /user operator, password (\S+)/.exec(service.output()) ?? [];
  const { page } = await StaffConsole.open(browser, service.url, { username: "operator", password });
  page.setDefaultTimeout(15_000);
  const queue = page.getByRole("region", { name: "真人客服" });
  await page.getByRole("button", { name: /真人客服：1 位學生等候中/ }).click();
  await queue.getByRole("listitem").getByRole("button").click();
  const log = queue.getByRole("log");
  await log.getByText("我還沒填學校，可以先掛失嗎？").waitFor();

  const answer = async (text: string, button = "送出") => {
    await queue.getByRole("textbox", { name: /^回覆/ }).fill(text);
    await queue.getByRole("button", { name: button, exact: true }).click();
  };
  await answer("可以，請先選學校再送出。");
  await chat.sees("一卡通客服人員來回覆您了");
  await chat.sees("可以，請先選學校再送出。");
  await log.getByText("已送達").waitFor();

  await chat.say("好，那要多久？");
  await log.getByText("好，那要多久？").waitFor();
  await shot(chat.page, "talk-in-chat");
  await shot(page, "talk-at-desk");
  await answer("核可後約十個工作天。", "送出並交還機器人");
  await chat.sees("核可後約十個工作天。");
  await chat.sees(/真人客服已結束/);
  await chat.say("費用");
  await chat.sees(/NT\$120/);

  const [handOff] = await database.db.handOff.findMany();
  expect(handOff).toMatchObject({ speaker: "bot" });
  const trail = await database.db.auditEntry.findMany({ where: { action: { startsWith: "handOff." } } });
  expect(new Set(trail.map(({ action }) => action))).toEqual(
    new Set(["handOff.list", "handOff.view", "handOff.answer"]),
  );
});
