import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiWorld, apiWorld, password } from "#test/support/api-world.ts";
import { launchChromium } from "#test/support/chromium.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { findingsOf as axe } from "./axe.ts";
import { shot } from "./pages.ts";

const school = "533302";
const own = "a long walk on the beach";

let world: ApiWorld;
let browser: Browser;
let site: string;
let page: Page;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    apiWorld({ settings: { publicUrl: "http://localhost", secondFactorRoles: ["admin"] } }),
    launchChromium(),
  ]);
  // A passkey belongs to a name; browsers take an address for none.
  site = world.url.replace("127.0.0.1", "localhost");
  world.api.settings.publicUrl = site;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = () => page.getByRole("dialog");

async function signIn(username: string, word: string) {
  await page.getByLabel("帳號").fill(username);
  await page.getByLabel("密碼").fill(word);
  await page.keyboard.press("Enter");
}

async function signOut() {
  await button("登出").click();
  await button("登入").waitFor();
}

/** A device that makes and uses passkeys without a person. */
async function virtualAuthenticator() {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

it("takes an admin from the invitation by app, passkey and recovery code to inviting a colleague herself", async () => {
  const admin = { username: "boss", schoolCode: school, role: "admin", password } as const;
  await createStaffAccount(world.api, { username: "op", role: "operator", password });
  await createStaffAccount(world.api, admin);
  const entered = await world.logIn({ username: "op" });
  const cookie = entered.headers.getSetCookie()[0]!.split(";")[0]!;
  const body = { name: "林怡君", role: "admin", schoolCode: school };
  const { url } = await (await world.call("POST", "/api/staff/invitations", { cookie, body })).json();

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-TW" });
  page = await context.newPage();
  await virtualAuthenticator();
  await page.goto(url);
  await page.getByText("林怡君，您受邀").waitFor();
  expect(page.url()).toBe(`${site}/staff/`);
  await shot(page, "staff-invited");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("選一個帳號").fill("yichun");
  await page.getByLabel("新密碼").fill("password");
  await button("完成").click();
  await page.getByText("這個密碼太常見").waitFor();
  await page.getByLabel("新密碼").fill(own);
  await button("完成").click();
  await page.getByText("設定好了").waitFor();
  await button("前往登入").click();
  await signIn("yichun", own);

  // Nothing else is open before a second factor is set up.
  await page.getByText("必須先設定第二步驗證").waitFor();
  expect(await button("回到案件").count()).toBe(0);
  await button("設定驗證器 App").click();
  await dialog().getByLabel("目前的密碼").fill(own);
  await button("確定").click();
  const shown = await dialog().locator("code").innerText();
  await shot(page, "staff-totp");
  const app = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(" ", "")) });
  const code = () => app.generate({ timestamp: world.deps.now().getTime() });
  await dialog().getByLabel("六位數字").fill(code());
  await button("完成設定").click();
  await dialog().getByText("只會顯示這一次").waitFor();
  const codes = await dialog().locator("code").allInnerTexts();
  await shot(page, "staff-recovery-codes");
  await button("我已保存").click();

  await button("新增通行金鑰").click();
  await dialog().getByLabel("這把金鑰的名稱").fill("辦公室電腦");
  await dialog().getByLabel("目前的密碼").fill(own);
  await dialog().getByRole("button", { name: "新增通行金鑰" }).click();
  await page.getByText("辦公室電腦").waitFor();
  await shot(page, "staff-account");
  expect(await axe(page)).toEqual([]);

  await signOut();
  await signIn("yichun", own);
  await page.getByLabel("驗證碼").waitFor();
  await shot(page, "staff-second-step");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("驗證碼").fill("000000");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("驗證碼不正確").waitFor();
  await button("使用通行金鑰").click();
  await button("登出").waitFor();
  await page.getByText("上次登入：").waitFor();

  for (const way of ["app", "recovery code"]) {
    await signOut();
    world.deps.advance(30_000);
    await signIn("yichun", own);
    await page.getByLabel("驗證碼").fill(way === "app" ? code() : codes[0]!);
    await page.keyboard.press("Enter");
    await button("登出").waitFor();
  }

  await button("人員").click();
  await page.getByLabel("姓名").fill("王小明");
  await button("產生邀請連結").click();
  expect(await dialog().getByLabel("連結").inputValue()).toContain(`${site}/staff/#invitation=`);
  await shot(page, "staff-invitation-link");
  await button("關閉").click();
  await page.getByText("王小明・檢視").waitFor();
  await button("停用 boss").click();
  await button("確定").click();
  await button("啟用 boss").waitFor();
  await shot(page, "staff-people");
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 820, height: 1180 });
  await shot(page, "staff-people-tablet");
});
