import { afterAll, beforeAll, expect, it } from "vitest";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { Application } from "./application.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { submitCase } from "./student-calls.ts";

let world: LineWorld;
beforeAll(async () => {
  world = await startLineWorld();
});
afterAll(() => world.close());

it("lets a minor on only with her guardian, and a second form of the card not at all", async () => {
  const phone = await world.phone();
  const form = new Application(phone);
  await form.begin();
  await form.card("LOSS_ONLY");
  await form.school();
  await form.person({ minor: true });
  await phone.sees(/家長或監護人姓名：/);
  await phone.open("/apply");
  await phone.type(phone.field("家長或監護人姓名"), "林大芯");
  await phone.type(phone.field("與學生的關係"), "母親");
  await phone.type(phone.field("家長或監護人手機"), "0910123457");
  await phone.choose("家長或監護人已知道並同意這次申請");
  await phone.tap("下一步：確認內容");
  await phone.sees("林大芯（母親");
  const serial = await form.confirm();

  await form.begin();
  await form.card("LOSS_ONLY");
  await form.school();
  await form.person();
  await phone.sees(`這張卡已有一筆進行中的申請（${serial}）`);
  expect(await phone.page.getByRole("link", { name: "查看進行中的申請" }).getAttribute("href")).toContain(
    serial,
  );
});

it("lets her guardian agree and pay by a link, without a login", async () => {
  const phone = await world.phoneWithSession();
  const guardian = { name: "林大芯", relation: "母親", mobile: "0910123457", consent: true };
  const serial = await submitCase(phone, "LOSS_ONLY", { minor: true, guardian });
  await phone.goTo(`/cases/${serial}`);
  await phone.tap(zhTwLater.consentLink.ask, "link");
  await phone.tap(zhTwLater.consentLink.make);
  await phone.sees(zhTwLater.consentLink.onlyHer);
  await shot(phone.page, "liff-guardian-link");
  const share = await phone.page
    .getByRole("link", { name: zhTwLater.consentLink.share })
    .getAttribute("href");
  const token = decodeURIComponent(share ?? "").split("#")[1] ?? "";
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

  const mother = await world.phone({ outsideLine: true });
  await mother.open(`/guardian#${token}`);
  await mother.sees(zhTwLater.consentLink.means);
  await shot(mother.page, "liff-guardian");
  expect(await findingsOf(mother.page)).toEqual([]);
  await mother.tap(zhTwLater.consentLink.confirm);
  await mother.sees(zhTwLater.consentLink.confirmed);
  await mother.tap(zhTwLater.pay.showBarcodes);
  await mother.page.locator(".shown canvas").waitFor();
  const confirmed = { code: "guardianConfirmed", case: { serial } };
  expect(await world.database.db.caseHistory.count({ where: confirmed })).toBe(1);
  await mother.tap(zhTwLater.scan.back);
  await mother.sees("臺灣銀行");

  await phone.goTo(`/cases/${serial}/guardian`);
  await phone.sees("家長或監護人已在");
  await phone.tap(zhTwLater.consentLink.make);
  await phone.sees(zhTwLater.consentLink.onlyHer);
  // The link that is open no longer works: nothing to pay is left on its page.
  await mother.tap(zhTwLater.pay.showBarcodes);
  await mother.page.getByRole("alert").waitFor();
  const left = mother.page.getByRole("button", { name: zhTwLater.pay.showBarcodes });
  expect(await left.count()).toBe(0);
  expect(await mother.page.getByText(zhTwLater.pay.account).count()).toBe(0);

  const where = { serial };
  const doors = () => phone.page.getByRole("link", { name: zhTwLater.consentLink.ask }).count();
  await phone.goTo(`/cases/${serial}`);
  await phone.sees(serial);
  expect(await doors()).toBe(1);
  await world.database.db.cardCase.update({ where, data: { progress: "PROCESSING", paidAt: new Date() } });
  await phone.goTo(`/cases/${serial}`);
  await phone.sees(serial);
  expect(await doors()).toBe(0);
  await world.database.db.cardCase.update({ where, data: { progress: "VOIDED" } });
  await phone.goTo(`/cases/${serial}/guardian`);
  await phone.sees(zhTwLater.consentLink.over);
  expect(await phone.page.getByRole("button", { name: zhTwLater.consentLink.make }).count()).toBe(0);
});
