import { afterAll, beforeAll, expect, it } from "vitest";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import type { StudentPhone } from "./student-phone.ts";

const { paper } = zhTwLater;
let world: LineWorld;
beforeAll(async () => {
  world = await startLineWorld();
});
afterAll(() => world.close());

async function onPaper(width?: number): Promise<StudentPhone> {
  const phone = await world.phoneWithSession(width ? { width, height: 568 } : {});
  await phone.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await phone.goTo("/paper");
  await phone.sees(paper.steps);
  return phone;
}

/** Taps 複製 in the row of a label. @returns what is on the clipboard then */
async function copied({ page }: StudentPhone, label: string): Promise<string> {
  const button = page.getByRole("button", { name: label });
  await button.tap();
  await button.getByText(zhTw.copyStates.done).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

it("names one amount: on the slip, in the steps and as it is copied", async () => {
  const phone = await onPaper();
  expect(await copied(phone, paper.amount)).toBe("135");
  const amounts = await phone.page
    .getByText("NT$135")
    .evaluateAll((found) => found.filter((element) => element.checkVisibility()).length);
  expect(amounts).toBeGreaterThanOrEqual(2);
  await phone.sees(paper.fee("NT$120", "NT$15"));
});

it("copies the message box once nothing of it is missing, as it is shown", async () => {
  const phone = await onPaper();
  const button = phone.page.getByRole("button", { name: paper.messageText });
  await phone.type(phone.field(zhTw.fields.schoolCode), "一卡通高中");
  await phone.type(phone.field(zhTw.fields.studentNo), "0123456");
  expect(await button.count()).toBe(0);
  await phone.type(phone.field(zhTw.fields.name), "王小明");
  expect(await copied(phone, paper.messageText)).toBe("學校：一卡通高中\n學號：0123456\n姓名：王小明");
});

it("holds at 200 % text on the narrowest phone, its header too", async () => {
  const { page } = await onPaper(320);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await shot(page, "liff-paper-200");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const outside = await page
    .locator("header.top a, header.top button, header.top span")
    .evaluateAll((parts) =>
      parts
        .map((part) => part.getBoundingClientRect())
        .filter(({ left, right }) => left < 0 || right > innerWidth),
    );
  expect(outside).toEqual([]);
  const [brand, navigation] = await Promise.all(
    ["header.top .brand", "header.top nav"].map((part) => page.locator(part).boundingBox()),
  );
  const apart = brand!.x + brand!.width <= navigation!.x || brand!.y + brand!.height <= navigation!.y;
  expect(apart).toBe(true);
  expect(await findingsOf(page)).toEqual([]);
});
