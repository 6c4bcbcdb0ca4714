import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../liff/texts/en.ts";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { aFullForm } from "../factories/draft.ts";
import { beforeAWall } from "../factories/portraits.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { fillDraft, submitCase } from "./student-calls.ts";
import type { StudentPhone } from "./student-phone.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterEach(() => world.closePhones());

afterAll(async () => {
  await world?.close();
});

/** As after a deployment in between: the file of the code that the page knows is not there any more. */
async function missing(phone: StudentPhone, file: string): Promise<() => Promise<void>> {
  const pattern = `**/liff/assets/${file}-*.js`;
  await phone.page.route(pattern, (route) => route.fulfill({ status: 404 }));
  return () => phone.page.unroute(pattern);
}

/** What still lies in the tab's storage. */
const carried = (phone: StudentPhone) =>
  phone.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("typed")));

describe("code of the pages that is not there any more", () => {
  it("is offered anew in the middle of the form; what was typed and refused comes along", async () => {
    const phone = await world.phoneWithSession({ width: 1000, height: 800 });
    const { photo: _, idNumber: __, ...form } = aFullForm("LOSS_REISSUE");
    await fillDraft(phone, form);
    const back = await missing(phone, "photo-field");
    await phone.goTo("/apply");
    await phone.sees(zhTw.failures.codeMissing);
    await phone.type(phone.field(zhTw.fields.idNumber), "A123456788");
    await phone.tap(zhTw.apply.next);
    await phone.page.locator(".field.wrong").first().waitFor();
    await shot(phone.page, "liff-code-missing");
    expect(await findingsOf(phone.page)).toEqual([]);
    await back();
    await phone.tap(zhTw.reload);
    await phone.sees(zhTwFormEnd.photo.new);
    expect(await phone.field(zhTw.fields.idNumber).inputValue()).toBe("A123456788");
    expect(await carried(phone)).toEqual([]);
  });

  it("of a page leaves her where the service can be reached again", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_ONLY");
    await missing(phone, "fix");
    await phone.goTo(`/cases/${serial}/fix`);
    await phone.sees(zhTw.failures.codeMissing);
    await phone.offline(true);
    await phone.tap(zhTw.reload);
    await phone.sees(zhTw.failures.offline);
    await phone.sees(zhTw.failures.codeMissing);
  });

  it("for the photo of a returned case: her other answers come along", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_REISSUE");
    await world.database.db.cardCase.update({
      where: { serial },
      data: { review: "RETURNED", returnReasons: ["NAME", "PHOTO"] },
    });
    await phone.goTo(`/cases/${serial}/fix`);
    await phone.type(phone.field(zhTw.fields.name), "王大明");
    await phone.choose(zhTwFormEnd.photo.new);
    const back = await missing(phone, "cropper");
    const picture = { name: "me.jpg", mimeType: "image/jpeg", buffer: await beforeAWall("fay") };
    await phone.page.locator('input[type="file"]').setInputFiles(picture);
    await phone.sees(zhTw.failures.codeMissing);
    await back();
    // The old page has such a field too, until it is gone.
    const loaded = phone.page.waitForEvent("load");
    await phone.tap(zhTw.reload);
    await loaded;
    await phone.page.locator('input[type="file"]').setInputFiles(picture);
    await phone.page.getByRole("dialog").waitFor();
    expect(await phone.field(zhTw.fields.name).inputValue()).toBe("王大明");
    expect(await carried(phone)).toEqual([]);
  });

  it("for the other language is offered anew, and comes in that language then", async () => {
    const phone = await world.phoneWithSession();
    const back = await missing(phone, "english");
    await phone.tap(zhTw.otherLanguage);
    await phone.sees(zhTw.failures.codeMissing);
    await back();
    await phone.tap(zhTw.reload);
    await phone.sees(en.cases.none);
  });

  it("that never comes is given up", async () => {
    const phone = await world.phoneWithSession();
    await phone.page.clock.install();
    await phone.page.route("**/liff/assets/paper-*.js", () => undefined);
    const asked = phone.page.waitForRequest("**/liff/assets/paper-*.js");
    await phone.goTo("/paper");
    await asked;
    await phone.sees(zhTw.loading);
    await phone.page.clock.runFor(30_000);
    await phone.sees(zhTw.failures.codeMissing);
  });
});

describe("the page's first script", () => {
  it.each(["/liff/cases", "/staff/"])("when it is kept away, leaves a way on: %s", async (path) => {
    const phone = await world.phone();
    const script = "**/assets/index-*.js";
    await phone.page.route(script, (route) => route.abort());
    await phone.page.goto(world.service.url + path);
    const reload = phone.page.getByRole("link", { name: "重新載入" });
    await reload.waitFor();
    await shot(phone.page, `script-blocked-${path.split("/")[1]}`);
    await phone.page.unroute(script);
    await reload.tap();
    await phone.page.getByRole("heading").first().waitFor();
  });
});
