import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterEach(() => world.closePhones());

afterAll(async () => {
  await world?.close();
});

const { outsideLine, loginCancelled, loginFailed } = zhTw.boot.problems;

/** Another browser than LINE's, on the page that asks for a login. */
async function atLogin() {
  const phone = await world.phone({ outsideLine: true });
  await phone.open("/cases");
  await phone.sees(outsideLine.title);
  return phone;
}

const path = (url: string) => url.replace(world.service.url, "");

describe("a login with LINE from another browser", () => {
  it("leads to the page, under an address without a trace of it", async () => {
    const phone = await atLogin();
    await phone.answersLogin("granted");
    await phone.tap(outsideLine.action);
    await phone.sees(zhTw.cases.none);
    expect(path(phone.page.url())).toBe("/liff/cases");
    await phone.page.reload();
    await phone.sees(zhTw.cases.none);
    expect(phone.complaints).toEqual([]);
  });

  it.each([
    ["cancelled", loginCancelled],
    ["failed", loginFailed],
  ] as const)("that is %s says so and offers it again under a clean address", async (answer, words) => {
    const phone = await atLogin();
    await phone.answersLogin(answer);
    await phone.tap(outsideLine.action);
    await phone.sees(words.title);
    expect(path(phone.page.url())).toBe("/liff/cases");
    await shot(phone.page, `liff-login-${answer}`);
    expect(await findingsOf(phone.page)).toEqual([]);
    await phone.answersLogin("granted");
    await phone.tap(words.action);
    await phone.sees(zhTw.cases.none);
    expect(path(phone.page.url())).toBe("/liff/cases");
  });

  it("whose code is refused is offered again", async () => {
    const phone = await atLogin();
    await phone.answersLogin("granted");
    await phone.page.route("https://api.line.me/oauth2/v2.1/token", (route) =>
      route.fulfill({
        status: 400,
        headers: { "Access-Control-Allow-Origin": "*" },
        json: { error: "invalid_grant" },
      }),
    );
    await phone.tap(outsideLine.action);
    await phone.sees(loginFailed.title);
    await phone.page.unroute("https://api.line.me/oauth2/v2.1/token");
    await phone.tap(loginFailed.action);
    await phone.sees(zhTw.cases.none);
  });

  it("that is cancelled leaves an open page open", async () => {
    const phone = await world.phone({ outsideLine: true });
    await phone.page.goto(`${world.service.url}/liff/query?error=access_denied&liffOAuth2Error=true&state=x`);
    await phone.sees(zhTwLater.query.what);
    expect(path(phone.page.url())).toBe("/liff/query");
  });
});

describe("LINE's app that logged her in by itself, on Android", () => {
  const words = "?code=used&state=x&liffClientId=1650000001";

  it.each([
    ["a window of its own", ""],
    ["a page whose address told of the login", `/liff/cases${words}`],
    ["LINE's app", "android-app://jp.naver.line.android/"],
  ])("opens the page, also anew, from %s", async (_, referer) => {
    const phone = await atLogin();
    await phone.answersLogin("granted");
    await phone.tap(outsideLine.action);
    await phone.sees(zhTw.cases.none);
    const opened = phone.page.context().waitForEvent("page");
    await phone.page.evaluate((url) => void open(url, "_blank", "noreferrer"), `/liff/cases${words}`);
    const page = await opened;
    if (referer)
      await page.goto(`${world.service.url}/liff/cases${words}`, {
        referer: new URL(referer, world.service.url).href,
      });
    for (let times = 0; times < 2; times += 1) {
      await page.getByText(zhTw.cases.none).waitFor();
      expect(path(page.url())).toBe("/liff/cases");
      await page.reload();
    }
    await page.getByText(zhTw.cases.none).waitFor();
  });
});
