import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { leaveAndReturn, restored } from "./frozen-page.ts";
import { StaffConsole } from "./staff-console.ts";

const amy = { school: "533302", username: "amy", password };
const op = { username: "op", password };

let world: ApiWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost" } }),
    launchChromium({ freezesPages: true }),
  ]);
  await createStaffAccount(world.api, { username: "amy", schoolCode: "533302", role: "approver", password });
  await createStaffAccount(world.api, { username: "op", role: "operator", password });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

it("shows what changed while the list was frozen", async () => {
  const { id, serial } = await aCase(world.deps, { form: { name: "陳怡君" } });
  const { page } = await StaffConsole.open(browser, world.url, amy);
  const row = page.locator(`#case-${serial}`);
  await row.waitFor();
  const isSame = await leaveAndReturn(page, async () => {
    await page.goto(`${world.url}/openapi.json`);
    await world.db.cardCase.update({ where: { id }, data: { progress: "PROCESSING" } });
  });
  expect(isSame).toBe(true);
  await row.getByText("一卡通處理中").waitFor();
  await page.context().close();
});

/** Taps to a button whose request never comes back. */
const buttons: [name: string, press: (page: Page) => Promise<void>, who?: typeof op][] = [
  [
    "a decision",
    async (page) => {
      await page
        .getByRole("button", { name: /^核可 / })
        .first()
        .click();
      await page.getByRole("button", { name: "確定" }).click();
    },
  ],
  [
    "a student to take up",
    async (page) => {
      await page.getByRole("button", { name: /真人客服/ }).click();
      await page.getByRole("listitem").getByRole("button").first().click();
      await page.getByRole("button", { name: "我來處理" }).click();
    },
  ],
  ["the way out", (page) => page.getByRole("button", { name: "登出" }).click()],
  [
    "a step of the operator",
    async (page) => {
      await page.getByRole("button", { name: "查詢" }).click();
      await page.locator(".desk-cases button").first().click();
    },
    op,
  ],
];

it.each(buttons)("has the button alive again after the page was frozen: %s", async (_, press, who = amy) => {
  const { studentId } = await aCase(world.deps);
  await aCase(world.deps, { category: "LOSS_ONLY", acts: ["paid", "approved"] });
  const { lineUserId } = await world.db.student.findUniqueOrThrow({ where: { id: studentId } });
  await requestHandOff(world.api, { lineUserId, state: "fillingForm", category: undefined });
  const { page } = await StaffConsole.open(browser, world.url, who);
  await page.route("**/api/**", (route) =>
    route.request().method() === "GET" ? route.continue() : undefined,
  );
  await press(page);
  const disabled = page.locator("button:disabled");
  await disabled.first().waitFor();
  await restored(page);
  await disabled.first().waitFor({ state: "detached" });
  await page.context().close();
});

it("lets her sign in after the log-in page was frozen", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${world.url}/staff/`);
  await new StaffConsole(page).chooseSchool(amy.school);
  await page.route("**/api/staff/session", () => undefined, { times: 1 });
  await page.getByLabel("帳號").fill(amy.username);
  await page.getByLabel("密碼").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "登入中…" }).waitFor();
  await restored(page);
  await new StaffConsole(page).signIn(amy);
  await page.context().close();
});
