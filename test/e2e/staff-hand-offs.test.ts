import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { keepWords } from "#usecases/hand-off/keep-words.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { findingsOf } from "./axe.ts";
import { shot } from "./pages.ts";
import { StaffConsole, type StaffSignIn } from "./staff-console.ts";

let world: ApiWorld;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost" } }),
    launchChromium(),
  ]);
  await createStaffAccount(world.api, { username: "amy", schoolCode: "533302", role: "clerk", password });
  await createStaffAccount(world.api, { username: "op", role: "operator", password });
});
beforeEach(() => world.db.handOff.deleteMany());
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await world.close();
});

const amy = { school: "533302", username: "amy", password };
const op = { username: "op", password };

async function desk(who: StaffSignIn, width: number) {
  ({ page } = await StaffConsole.open(browser, world.url, who, width));
}

/** A student with a case who has asked for a person and written something. */
async function someoneWaits(name: string, question = "我繳了兩次，怎麼辦？") {
  const { studentId, serial } = await aCase(world.deps, { form: { name } });
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
  const { id } = await requestHandOff(world.api, { lineUserId, state: "fillingForm", category: undefined });
  await writes({ studentId, lineUserId }, question);
  return { id, serial, studentId, lineUserId };
}

const writes = (student: { studentId: string; lineUserId: string }, text: string) =>
  keepWords(world.api, { ...student, eventId: randomUUID(), lineMessageId: null, text, reply: undefined });

async function clean() {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await findingsOf(page)).toEqual([]);
}

const queue = () => page.getByRole("region", { name: "真人客服" });
const box = () => queue().getByRole("textbox", { name: /^回覆/ });

it.each([1280, 390])(
  "shows a question with its case, and takes an answer in own words, at %i pixels",
  async (width) => {
    const { id, serial, ...student } = await someoneWaits("陳怡君");
    await desk(amy, width);
    await page.getByRole("button", { name: /真人客服：1 位學生等候中/ }).click();
    await queue().getByText("我繳了兩次，怎麼辦？").waitFor();
    await shot(page, `staff-hand-offs-${width}`);
    await clean();
    await queue()
      .getByRole("button", { name: /^陳怡君/ })
      .click();
    await queue()
      .getByRole("button", { name: `案件 ${serial}` })
      .waitFor();
    await queue().getByText("正在填寫資料，還沒送出").waitFor();
    await queue()
      .getByRole("button", { name: /顯示電話/ })
      .click();
    await queue().getByRole("link", { name: "0910123456" }).waitFor();
    await clean();
    await box().fill("查到了，第二筆會退給您。");
    await queue().getByRole("button", { name: "送出", exact: true }).click();
    await queue().getByText("由您處理中").first().waitFor();
    world.deps.advance(1_000);
    await writes(student, "好的，謝謝");
    await queue().getByRole("log").getByText("好的，謝謝").waitFor();
    await shot(page, `staff-hand-off-talk-${width}`);
    await clean();
    await queue().getByRole("button", { name: "交還機器人", exact: true }).click();
    await queue().getByText("沒有學生在等候").waitFor();
    const ended = await world.db.handOff.findUniqueOrThrow({ where: { id } });
    expect(ended).toMatchObject({ speaker: "bot", endedBy: expect.stringMatching(/^staff:/) });
    expect(
      await world.db.notice.count({ where: { lineUserId: student.lineUserId, kind: "staffAnswer" } }),
    ).toBe(1);
  },
);

it("finds a canned answer by a word, and sends nothing while a blank is open", async () => {
  const { id } = await someoneWaits("林小安", "在哪裡領卡？");
  await desk(amy, 1280);
  await page.getByRole("button", { name: /真人客服/ }).click();
  await queue()
    .getByRole("button", { name: /^林小安/ })
    .click();
  await queue().getByText("常用回覆").click();
  await queue().getByRole("searchbox", { name: "搜尋常用回覆" }).fill("領");
  await shot(page, "staff-hand-off-canned");
  await clean();
  await queue()
    .getByRole("button", { name: /到校領新卡/ })
    .click();
  await queue().getByRole("button", { name: "送出", exact: true }).click();
  await queue().getByRole("alert").getByText("請先填好 〔地點〕").waitFor();
  expect(
    await box().evaluate(
      (element: HTMLTextAreaElement) =>
        getSelection()?.toString() || element.value.slice(element.selectionStart, element.selectionEnd),
    ),
  ).toBe("〔地點〕");
  await clean();
  await page.keyboard.type("教務處");
  await queue().getByRole("button", { name: "送出", exact: true }).click();
  await queue().getByText("請先填好 〔時間〕").waitFor();
  await page.keyboard.type("中午");
  await queue().getByRole("button", { name: "送出並交還機器人" }).click();
  await queue().getByText("已結束，機器人已接手").waitFor();
  const [answer] = await world.db.handOffMessage.findMany({ where: { handOffId: id, author: "staff" } });
  expect(world.deps.seal.open(answer!.textSealed)).toBe("新卡請到教務處領取，時間是中午。");
});

it("opens the case that she asks about, by keyboard alone", async () => {
  const { serial } = await someoneWaits("周大同");
  await desk(amy, 1280);
  await page.getByRole("button", { name: /真人客服/ }).focus();
  await page.keyboard.press("Enter");
  await queue()
    .getByRole("button", { name: /^周大同/ })
    .focus();
  await page.keyboard.press("Enter");
  await queue().getByRole("heading", { name: "周大同" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("talk-title");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByText(serial).first().waitFor();
});

it("shows students without a known school to an operator, and those whom a school hands on", async () => {
  const lineUserId = "U0123456789abcdef0123456789abcdef";
  await requestHandOff(world.api, { lineUserId, state: "choosingReason", category: undefined });
  await someoneWaits("吳小美", "餘額不見了");
  await desk(amy, 1280);
  await page.getByRole("button", { name: /真人客服/ }).click();
  await queue()
    .getByRole("button", { name: /^吳小美/ })
    .click();
  await queue().getByRole("button", { name: "轉給一卡通" }).click();
  await queue().getByText("沒有學生在等候").waitFor();
  await page.context().close();
  await desk(op, 1280);
  await page.getByRole("button", { name: /真人客服：2 位學生等候中/ }).click();
  await queue().getByText("學生（還沒填姓名）").waitFor();
  await queue()
    .getByRole("button", { name: /^吳小美/ })
    .click();
  await queue().getByRole("log").getByText("餘額不見了").waitFor();
  await shot(page, "operator-hand-offs");
  await clean();
});
