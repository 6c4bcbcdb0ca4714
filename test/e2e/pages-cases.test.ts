import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";
import { en } from "../../liff/texts/en.ts";
import { enFormEnd } from "../../liff/texts/form-end/en.ts";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { enLater } from "../../liff/texts/later/en.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { aFullForm } from "../factories/draft.ts";
import { readCode39 } from "../support/read-barcodes.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { fillDraft, submitCase } from "./student-calls.ts";
import type { PhoneOptions, StudentPhone } from "./student-phone.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterEach(() => world.closePhones());

afterAll(async () => {
  await world?.close();
});

const barcodesOf = async (serial: string): Promise<string[]> => {
  const { bills } = await world.database.db.cardCase.findUniqueOrThrow({
    where: { serial },
    include: { bills: true },
  });
  return bills[0]?.barcodes ?? [];
};
const change = (serial: string, data: object) =>
  world.database.db.cardCase.update({ where: { serial }, data });

const screens: [name: string, options: PhoneOptions][] = [
  ["375 × 667 at 2×, dark", { scale: 2, dark: true }],
  ["320 × 568 at 2×", { width: 320, height: 568, scale: 2 }],
  ["412 × 915 at 2.625×", { width: 412, height: 915, scale: 2.625 }],
];

describe("the scan page", () => {
  it.each(screens)("shows barcodes that a reader reads: %s", async (name, options) => {
    const phone = await world.phoneWithSession(options);
    const serial = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${serial}/scan`);
    const barcodes = await barcodesOf(serial);
    const read: string[] = [];
    for (const [index, barcode] of barcodes.entries()) {
      if (index > 0) await phone.tap(zhTwLater.scan.next);
      await phone.page.locator(".shown").getByText(barcode).waitFor();
      await phone.page.evaluate(() => document.querySelector(".shown")?.scrollIntoView({ block: "center" }));
      read.push(...(await readCode39(await phone.page.screenshot())));
    }
    await shot(phone.page, `liff-scan-${name.replaceAll(/\W+/g, "-")}`);
    expect(read).toEqual(barcodes);
  });

  it("shows all three at once on a phone that lies on its side", async () => {
    const phone = await world.phoneWithSession({ width: 667, height: 375 });
    const serial = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${serial}/scan`);
    await phone.page.locator("canvas").nth(2).waitFor();
    const picture = await phone.page.screenshot();
    await shot(phone.page, "liff-scan-landscape");
    expect(await readCode39(picture)).toEqual(await barcodesOf(serial));
  });
});

describe("a case", () => {
  it("that the school sent back is mended with what was asked for, nothing else", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_REISSUE");
    await change(serial, { review: "RETURNED", returnReasons: ["NAME", "STUDENT_NO"] });
    await phone.goTo(`/cases/${serial}`);
    await phone.page.getByRole("link", { name: "前往補件" }).tap();
    await phone.sees(zhTwLater.fix.what);
    await phone.type(phone.field("姓名"), "王大明");
    await phone.type(phone.field("學號"), "０１２３４５７");
    await phone.tap(zhTwLater.fix.send);
    await phone.sees(zhTw.terms.timeline);
    const { name, studentNo, review } = await world.database.db.cardCase.findUniqueOrThrow({
      where: { serial },
    });
    expect({ name, studentNo, review }).toEqual({ name: "王大明", studentNo: "0123457", review: "PENDING" });
  });

  it.each([
    ["zh-TW", zhTwLater.fix.refund, zhTwFormEnd.refund, zhTw.apply],
    ["en", enLater.fix.refund, enFormEnd.refund, en.apply],
  ] as const)(
    "whose refund came back takes other details in place: %s",
    async (language, words, refund, apply) => {
      const phone = await world.phoneWithSession();
      const serial = await submitCase(phone, "LOSS_REFUND");
      const at = new Date();
      const approved = { progress: "PROCESSING", review: "APPROVED", approvedAt: at } as const;
      await change(serial, { ...approved, paidAt: at, confirmedAt: at, refundReturnedAt: at });
      await phone.goTo(`/cases/${serial}`);
      if (language === "en") await phone.tap("English");
      await phone.page.getByRole("link", { name: words.title }).waitFor();
      expect(await phone.page.locator("main .primary").count()).toBe(1);
      await shot(phone.page, `liff-refund-came-back-${language}`);
      await phone.tap(words.title, "link");
      await phone.sees(words.what);
      await phone.tap(words.send);
      await phone.sees(apply.choose);
      await phone.choose(refund.cheque);
      await phone.sees("NT$28");
      await phone.tap(words.send);
      await phone.sees(apply.required);
      expect(await phone.page.getByText(/選填|optional/).count()).toBe(0);
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-refund-fix-${language}`);
      await phone.type(phone.page.locator("textarea, input[type=text]").last(), "高雄市前鎮區一心路1號");
      await phone.tap(words.send);
      await phone.sees(language === "en" ? en.terms.timeline : zhTw.terms.timeline);
      const row = await world.database.db.cardCase.findUniqueOrThrow({ where: { serial } });
      expect(row).toMatchObject({ refundMethod: "CHEQUE", accountNoSealed: null, refundReturnedAt: null });
    },
  );

  it("whose card was sent takes her word that she has it", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_REISSUE");
    const at = new Date();
    const approved = { progress: "CLOSED", review: "APPROVED", approvedAt: at, closedAt: at } as const;
    await change(serial, { ...approved, paidAt: at, confirmedAt: at, producedAt: at, shippedAt: at });
    await phone.goTo(`/cases/${serial}`);
    await phone.sees(zhTwLater.pickedUp.say);
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, "liff-card-sent");
    await phone.tap(zhTwLater.pickedUp.say);
    await phone.sees("新卡已領取");
    expect(await phone.page.getByRole("button", { name: zhTwLater.pickedUp.say }).count()).toBe(0);
    await shot(phone.page, "liff-card-picked-up");
  });

  it("that was just sent says first that nothing is stopped, with the amount and one filled button in sight", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_REISSUE");
    await phone.goTo(`/cases/${serial}/sent`);
    const stands = phone.page.locator("main > .notice.warn").first();
    expect(await stands.innerText()).toContain("掛失還沒生效，卡片還沒停用");
    await phone.sees("NT$120");
    const filled = phone.page.locator("main .primary");
    expect(await filled.count()).toBe(1);
    const box = await filled.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(667);
    expect(await phone.page.locator("details").first().getAttribute("open")).toBeNull();
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, "liff-sent");
  });

  it.each([
    ["zh-TW", zhTwLater, "怎麼寄回舊卡", "撥 (07)791-2000 問"],
    ["en", enLater, "How to send the old card", "Call iPASS at (07)791-2000"],
  ] as const)(
    "that replaces a card says where it was sent that the old one has to come back, and how: %s",
    async (language, words, how, call) => {
      const phone = await world.phoneWithSession();
      const serial = await submitCase(phone, "REISSUE");
      await phone.goTo(`/cases/${serial}/sent`);
      if (language === "en") await phone.tap("English");
      await phone.sees(words.oldCard.onArrival);
      await phone.page.getByRole("link", { name: words.oldCard.form }).waitFor();
      expect(await phone.page.locator("main .primary").count()).toBe(1);
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-sent-replacement-${language}`);
      await phone.tap(how, "link");
      await phone.sees(call);
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-old-card-${language}`);
    },
  );

  it.each([
    ["zh-TW", "掛失已生效，尚欠 NT$120，不能取消；學校已核可。"],
    [
      "en",
      "The loss report is in force, NT$120 still owed, and cannot be cancelled; approved by the school.",
    ],
  ] as const)(
    "that is in force and owes says so in the list of her cases: %s",
    async (language, sentence) => {
      const phone = await world.phoneWithSession();
      const serial = await submitCase(phone, "LOSS_REISSUE");
      const at = new Date();
      await change(serial, { review: "APPROVED", approvedAt: at, confirmedAt: at });
      await phone.goTo("/cases");
      if (language === "en") await phone.tap("English");
      await phone.page.locator(".case-link").getByText(sentence).waitFor();
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-cases-owed-${language}`);
    },
  );

  it("shows its way step by step, and its receipt once it is paid", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_REISSUE");
    await phone.goTo(`/cases/${serial}`);
    const current = phone.page.locator('[aria-current="step"]');
    await phone.sees("第 2 步，共 6 步：繳費");
    expect(await current.innerText()).toContain("等待繳費");
    expect(await phone.page.locator("main .primary").count()).toBe(1);
    const { db } = world.database;
    const { id: billId, amount } = await db.bill.findFirstOrThrow({ where: { case: { serial } } });
    const paidAt = new Date();
    await db.bill.update({ where: { id: billId }, data: { state: "PAID" } });
    const money = { channel: "ATM", externalId: serial, amount, paidAt, receivedAt: paidAt } as const;
    await db.receipt.create({ data: { ...money, billId, state: "MATCHED" } });
    await change(serial, { progress: "PROCESSING", paidAt, confirmedAt: paidAt });
    await phone.goTo(`/cases/${serial}`);
    await phone.sees("第 3 步，共 6 步：核可");
    expect(await current.innerText()).toContain("學校核對中");
    await phone.sees(zhTwLater.receipt.pdf);
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, "liff-case-steps");
  });

  it("that lapsed is reported again with one tap after the notices", async () => {
    const phone = await world.phoneWithSession();
    const lapsed = await submitCase(phone, "LOSS_ONLY");
    await change(lapsed, { progress: "LAPSED" });
    await phone.goTo(`/cases/${lapsed}`);
    await phone.page.getByRole("link", { name: "重新申請" }).tap();
    await phone.tap(zhTw.consent.reuse);
    await phone.sees(zhTwFormEnd.review.noReturn);
    await phone.tap(zhTwFormEnd.review.confirm);
    await phone.sees(zhTwLater.sent.title);
    const again = (await phone.page.getByTestId("case-serial").first().innerText()).trim();
    const row = await world.database.db.cardCase.findUniqueOrThrow({ where: { serial: again } });
    expect(row).toMatchObject({ category: "LOSS_ONLY", name: "王小明", progress: "UNPAID" });
  });

  it("that was returned for its category becomes another one, with what that needs and costs", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_ONLY");
    await change(serial, { review: "RETURNED", returnReasons: ["CATEGORY"] });
    await phone.goTo(`/cases/${serial}/fix`);
    await phone.choose("掛失暨補發 NT$120");
    await phone.sees("NT$120 的新繳費單");
    expect(await findingsOf(phone.page)).toEqual([]);
    await phone.tap(zhTwLater.fix.send);
    await phone.sees(zhTw.apply.required);
    await phone.page.locator(".summary:focus").getByRole("link", { name: /照片/ }).waitFor();
    await shot(phone.page, "liff-category-fix");
    await phone.choose(zhTwFormEnd.photo.keep);
    await phone.tap(zhTwLater.fix.send);
    await phone.sees(zhTw.terms.timeline);
    const row = await world.database.db.cardCase.findUniqueOrThrow({ where: { serial } });
    expect(row).toMatchObject({
      category: "LOSS_REISSUE",
      amountDue: 120,
      photoMode: "KEEP",
      review: "PENDING",
    });
  });

  it("of the wrong category is sent otherwise, with everything filled in but that", async () => {
    const phone = await world.phoneWithSession();
    const wrong = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${wrong}`);
    await phone.tap(zhTwLater.withdraw.title, "link");
    await phone.sees(zhTwLater.withdraw.changeTitle);
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, "liff-withdraw");
    await phone.tap(zhTwLater.withdraw.changeCategory);
    await phone.page.getByText(zhTw.card.categories.LOSS_REISSUE.label).waitFor();
    // She looks at her applications first: the form that waits is among them.
    await phone.goTo("/cases");
    await phone.sees(zhTwLater.waitingForm.title);
    expect(await phone.page.getByRole("link", { name: zhTw.cases.apply }).count()).toBe(0);
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, "liff-waiting-form");
    await phone.tap(zhTwLater.waitingForm.send, "link");
    await phone.goTo("/apply?field=category");
    await phone.choose(zhTw.card.categories.LOSS_REISSUE.label);
    await phone.tap(zhTw.apply.next);
    await phone.choose(zhTwFormEnd.photo.keep);
    await phone.tap(zhTw.apply.toReview);
    await phone.tap(zhTwFormEnd.review.confirm);
    await phone.sees(zhTwLater.sent.title);
    const cases = await world.database.db.cardCase.findMany({
      where: { student: { cases: { some: { serial: wrong } } } },
      orderBy: { serial: "asc" },
    });
    expect(cases.map(({ category, progress }) => `${category} ${progress}`)).toEqual([
      "LOSS_ONLY VOIDED",
      "LOSS_REISSUE UNPAID",
    ]);
  });

  it("of the wrong school opens at the search for it once, not again when she comes back", async () => {
    const phone = await world.phoneWithSession();
    const wrong = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${wrong}/withdraw`);
    await phone.tap(zhTwLater.withdraw.changeSchool);
    const search = phone.page.getByRole("combobox");
    await search.fill("014302");
    await phone.page.locator('.options [role="option"]').first().tap();
    await phone.page.getByTestId("submit").tap();
    await phone.type(phone.field(zhTw.fields.studentNo), "7654321");
    await phone.tap(zhTw.apply.toReview);
    await phone.sees(zhTwFormEnd.review.title);
    await phone.page.goBack();
    await phone.page.locator(".kept.school").getByText("014302").waitFor();
    expect(await search.count()).toBe(0);
  });

  it.each([
    ["zh-TW", zhTwLater.fix, zhTwLater.withdraw],
    ["en", enLater.fix, enLater.withdraw],
  ] as const)(
    "whose loss report iPASS does not find leads with the hotline and another choice, and says who asks: %s",
    async (language, { loss, title }, { changeCategory }) => {
      const phone = await world.phoneWithSession();
      const serial = await submitCase(phone, "REISSUE", { reissueReason: "ALREADY_REPORTED" });
      const operator: Staff = { id: randomUUID(), username: "op", role: "operator", schoolCode: null };
      await takeDeskStep({ db: world.database.db, now: () => new Date() }, operator, {
        serial,
        step: "ask-loss",
        reason: "請告訴我們掛失的日期",
      });
      await phone.goTo(`/cases/${serial}`);
      if (language === "en") await phone.tap("English");
      await phone.sees(loss.words("請告訴我們掛失的日期"));
      const taps = phone.page.locator("section.next .button");
      expect(await taps.first().getAttribute("href")).toMatch(/^tel:/);
      await taps.nth(1).filter({ hasText: changeCategory }).waitFor();
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-loss-asked-${language}`);
      await phone.tap(changeCategory, "link");
      await phone.sees(loss.what);
      await phone.sees(loss.words("請告訴我們掛失的日期"));
      expect(await phone.page.getByText(title, { exact: true }).count()).toBe(0);
      await phone.page.getByText("NT$20").first().waitFor();
      await phone.tap(loss.send);
      await phone.page.locator(".summary:focus").waitFor();
      expect(await findingsOf(phone.page)).toEqual([]);
      await shot(phone.page, `liff-loss-fix-${language}`);
    },
  );

  it.each([
    ["bill", zhTwLater.missed],
    ["sent", zhTwLater.missed],
    ["bill", enLater.missed],
  ] as const)("tells on its %s page too what could not be told in the chat", async (where, { title }) => {
    const phone = await world.phoneWithSession({ width: 320, height: 568, scale: 2 });
    const serial = await submitCase(phone, "LOSS_ONLY");
    const missed = { state: "PARKED", undelivered: "blocked", nextAttemptAt: null } as const;
    await world.database.db.notice.updateMany({ where: { case: { serial } }, data: missed });
    const english = title === enLater.missed.title;
    if (english) await phone.page.evaluate(() => localStorage.setItem("language", "en"));
    await phone.open(`/cases/${serial}/${where}`);
    await phone.sees(title(1, 1));
    expect(await findingsOf(phone.page)).toEqual([]);
    await shot(phone.page, `liff-missed-${where}-${english ? "en" : "zh-TW"}`);
    const told = { case: { serial }, state: "DELIVERED", deliveredBy: "page" } as const;
    await expect.poll(() => world.database.db.notice.count({ where: told })).toBe(1);
  });

  it("that is no longer wanted is taken back", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${serial}/withdraw`);
    await phone.tap(zhTwLater.withdraw.confirm);
    await phone.sees("申請人已取消這筆申請");
    await shot(phone.page, "liff-withdrawn");
    await phone.page.getByRole("link", { name: "重新申請" }).waitFor();
  });

  it("opens its bill outside LINE by a link that needs no session", async () => {
    const phone = await world.phoneWithSession();
    const serial = await submitCase(phone, "LOSS_ONLY");
    await phone.goTo(`/cases/${serial}/bill`);
    await phone.sees(zhTwLater.pay.title);
    await phone.page.evaluate(() => {
      const page = window as unknown as { opened: string };
      window.open = (url) => {
        page.opened = String(url);
        return null;
      };
    });
    await phone.tap(zhTwLater.pay.pdf);
    const opened = () => phone.page.evaluate(() => (window as unknown as { opened: string }).opened);
    await expect.poll(opened, { timeout: 20_000 }).toMatch(/bill\.pdf/);
    const answer = await fetch(await opened());
    expect(answer.headers.get("Content-Type")).toContain("application/pdf");
  });

  it("of another account is told of on the review, and added to hers with one tap", async () => {
    const facts = { studentNo: "8880002", idNumber: "A223456781" };
    const serial = await submitCase(await world.phoneWithSession(), "LOSS_ONLY", facts);
    const phone = await world.phoneWithSession();
    await fillDraft(phone, { ...aFullForm("LOSS_ONLY"), ...facts });
    await phone.goTo("/review");
    await phone.sees("用另一個 LINE 帳號送出");
    await phone.tap("加到我的帳號");
    await phone.sees(serial);
    await phone.sees(zhTw.cases.linked);
    expect(phone.complaints).toEqual([]);
  });

  it("is found without a login by its three facts, and bound to an account", async () => {
    const owner = await world.phoneWithSession();
    const facts = { studentNo: "8880001", idNumber: "A223456781" };
    const serial = await submitCase(owner, "LOSS_ONLY", facts);
    const guest = await world.phone({ outsideLine: true });
    await ask(guest, facts);
    await guest.sees("查詢結果");
    expect(await findingsOf(guest.page)).toEqual([]);
    await guest.page.locator(".case-link").tap();
    await guest.sees(serial);
    await guest.tap(zhTwLater.pay.showBarcodes, "link");
    await guest.page.locator(".shown canvas").waitFor();
    expect(await readCode39(await guest.page.screenshot())).toEqual((await barcodesOf(serial)).slice(0, 1));
    const relative = await world.phoneWithSession();
    await ask(relative, facts);
    await relative.tap(zhTwLater.query.bind);
    await relative.sees(serial);
    await relative.page.locator(".case-link").tap();
    await relative.sees(zhTw.cases.linked);
  });
});

async function ask(phone: StudentPhone, facts: { studentNo: string; idNumber: string }): Promise<void> {
  await phone.open("/query");
  await phone.page.getByRole("combobox").fill("533302");
  await phone.page.locator('.options [role="option"]').first().tap();
  await phone.type(phone.field(zhTw.fields.studentNo), facts.studentNo);
  await phone.type(phone.field(zhTw.fields.idNumber), facts.idNumber);
  await phone.tap(zhTwLater.query.search);
}

describe("the query", () => {
  it("names all that is missing in one place, and leads to each", async () => {
    const phone = await world.phone({ outsideLine: true });
    await phone.open("/query");
    await phone.tap(zhTwLater.query.search);
    const lines = phone.page.locator(".summary:focus a");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(3);
    expect(await findingsOf(phone.page)).toEqual([]);
    await lines.nth(1).tap();
    await phone.page.locator("#field-studentNo:focus").waitFor();
  });
});

describe("the pages", () => {
  it("do not jump while they come, and fit with text of twice the size", async () => {
    const phone = await world.phoneWithSession();
    await phone.page.addInitScript(watchShifts);
    const serial = await submitCase(phone, "LOSS_REISSUE");
    await fillDraft(phone, { consent: { noticeVersion: "2026-11", accepted: true } });
    const places: [path: string, shown: string][] = [
      ["/apply", zhTw.steps.card],
      ["/cases", zhTw.cases.see],
      [`/cases/${serial}`, zhTw.terms.timeline],
      [`/cases/${serial}/bill`, zhTwLater.pay.title],
      ["/me", zhTwLater.me.stored],
    ];
    const found: Record<string, unknown> = {};
    for (const [path, shown] of places) {
      await phone.goTo(path);
      await phone.sees(shown);
      const shift = await phone.page.evaluate(() => (window as unknown as { shift: number }).shift);
      const beyond = await phone.page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        return document.documentElement.scrollWidth - innerWidth;
      });
      if (shift > 0 || beyond > 0) found[path] = { shift, beyond };
    }
    await shot(phone.page, "liff-text-200");
    expect(found).toEqual({});
  });

  it("are filled in by keyboard alone", async () => {
    const phone = await world.phoneWithSession({ width: 1000, height: 800 });
    const { keyboard } = phone.page;
    await fillDraft(phone, { consent: { noticeVersion: "2026-11", accepted: true } });
    await phone.goTo("/apply");
    await phone.sees(zhTw.steps.card);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (await phone.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await keyboard.press("Tab");
      }
      throw new Error(`the keyboard never came to ${selector}`);
    };
    await tabTo("#field-cardState");
    await keyboard.press("Space");
    await phone.sees(zhTw.fields.category);
    await tabTo("#field-category");
    await keyboard.press("ArrowUp");
    await tabTo("#field-schoolCode");
    await keyboard.type("新莊高中");
    await phone.page.locator('.options [role="option"]').first().waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await phone.page.locator(".school output").waitFor();
    await tabTo("#field-studentNo");
    await keyboard.type("0123456");
    await tabTo("#field-name");
    await keyboard.type("林小芯");
    await tabTo("#field-idNumber");
    await keyboard.type("A123456789");
    await tabTo("#field-mobile");
    await keyboard.type("0910123456");
    await tabTo("#field-minor");
    await keyboard.press("ArrowDown");
    await tabTo('[data-testid="submit"]');
    await keyboard.press("Enter");
    await phone.sees(zhTwFormEnd.review.noReturn);
    await tabTo('[data-testid="confirm"]');
    await keyboard.press("Enter");
    await phone.sees(zhTwLater.sent.title);
  });
});

/** Runs in the page: adds up how much of it moved without being touched. */
function watchShifts(): void {
  const page = window as unknown as { shift: number };
  page.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}
