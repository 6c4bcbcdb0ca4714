import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
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

async function someoneWaits(name: string) {
  const { studentId, serial } = await aCase(world.deps, { form: { name } });
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
  const { id } = await requestHandOff(world.api, { lineUserId, state: "fillingForm", category: undefined });
  return { id, serial };
}

it.each([1280, 390])(
  "shows who waits, lets a clerk take her up and give her back, at %i pixels",
  async (width) => {
    const { id, serial } = await someoneWaits("陳怡君");
    await desk(amy, width);
    await page.getByRole("button", { name: /真人客服：1 位學生等候中/ }).click();
    const queue = page.getByRole("region", { name: "真人客服" });
    await queue.getByText(serial).waitFor();
    await queue.getByText("正在填寫資料，還沒送出").waitFor();
    await queue.getByRole("button", { name: "接手 陳怡君" }).click();
    await queue.getByText("由您處理中").waitFor();
    await shot(page, `staff-hand-offs-${width}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await queue.getByRole("button", { name: "處理完畢 陳怡君" }).click();
    await queue.getByText("沒有學生在等候").waitFor();
    expect((await world.db.handOff.findUniqueOrThrow({ where: { id } })).endedBy).toMatch(/^staff:/);
  },
);

it("shows students without a known school to an operator", async () => {
  const lineUserId = "U0123456789abcdef0123456789abcdef";
  await requestHandOff(world.api, { lineUserId, state: "choosingReason", category: undefined });
  await desk(op, 1280);
  await page.getByRole("button", { name: /真人客服：1 位學生等候中/ }).click();
  const queue = page.getByRole("region", { name: "真人客服" });
  await queue.getByText("尚未送出申請的學生").waitFor();
  await queue.getByRole("button", { name: /處理完畢/ }).click();
  await queue.getByText("沒有學生在等候").waitFor();
});
