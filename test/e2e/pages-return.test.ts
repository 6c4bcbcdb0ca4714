import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { beforeAWall } from "../factories/portraits.ts";
import { leaveAndReturn, restored, seenAgain } from "./frozen-page.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { fillDraft, submitCase } from "./student-calls.ts";
import type { StudentPhone } from "./student-phone.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld({ freezesPages: true });
});

afterEach(() => world.closePhones());

afterAll(async () => {
  await world?.close();
});

const change = (serial: string, data: object) =>
  world.database.db.cardCase.update({ where: { serial }, data });

/** The bill of a fresh case, and its button for LINE Pay. */
async function onBill(): Promise<{ phone: StudentPhone; serial: string; pay: Locator }> {
  const phone = await world.phoneWithSession();
  const serial = await submitCase(phone, "LOSS_ONLY");
  await phone.goTo(`/cases/${serial}/bill`);
  await phone.sees(zhTwLater.pay.title);
  const pay = phone.page.getByRole("button", { name: /LINE Pay/ });
  return { phone, serial, pay };
}

describe("back from LINE Pay", () => {
  it("the frozen page is alive and shows what happened meanwhile", async () => {
    const { phone, serial, pay } = await onBill();
    const isSame = await leaveAndReturn(phone.page, async () => {
      await pay.tap();
      await phone.page.getByText("小芯").or(phone.page.locator("form")).first().waitFor();
      await change(serial, { paidAt: new Date() });
    });
    expect(isSame).toBe(true);
    await phone.sees("已繳費");
    expect(phone.complaints).toEqual([]);
  });

  it("the button can be tapped again when she did not pay", async () => {
    const { phone, pay } = await onBill();
    const there = phone.page.locator("form").first();
    expect(await leaveAndReturn(phone.page, () => pay.tap().then(() => there.waitFor()))).toBe(true);
    await pay.tap();
    await there.waitFor();
  });

  it("the button is alive when another app had opened and this page was never left", async () => {
    const { phone, pay } = await onBill();
    await phone.page.route(/transactionReserveId/, (route) => route.fulfill({ status: 204 }));
    const leaving = phone.page.waitForRequest(/transactionReserveId/);
    await pay.tap();
    await leaving;
    await phone.sees(zhTwLater.pay.leaving);
    await seenAgain(phone.page);
    await phone.sees(zhTwLater.pay.withLinePay);
    expect(await pay.isEnabled()).toBe(true);
  });
});

interface Busy {
  /** Goes to where the button is. */
  prepare: (phone: StudentPhone) => Promise<unknown>;
  button: (phone: StudentPhone) => Locator;
  /** Of the request that never comes back. */
  request: RegExp;
}

const byName = (name: string | RegExp) => (phone: StudentPhone) =>
  phone.page.getByRole("button", { name }).first();

const aFreshCase = async (phone: StudentPhone, page: string, data?: object) => {
  const serial = await submitCase(phone, "LOSS_REISSUE");
  if (data) await change(serial, data);
  await phone.goTo(`/cases/${serial}${page}`);
};

const query = async (phone: StudentPhone) => {
  await phone.goTo("/query");
  await phone.page.getByRole("combobox").fill("533302");
  await phone.page.locator('.options [role="option"]').first().tap();
  await phone.type(phone.field(zhTw.fields.studentNo), phone.studentNo);
  await phone.type(phone.field(zhTw.fields.idNumber), "A123456789");
};

const buttons: Record<string, Busy> = {
  consent: {
    prepare: (phone) => phone.goTo("/apply"),
    button: (phone) => phone.page.getByRole("button", { name: zhTw.consent.agree, exact: true }),
    request: /liff\/draft$/,
  },
  "LINE Pay": {
    prepare: (phone) => aFreshCase(phone, "/bill"),
    button: byName(/LINE Pay/),
    request: /line-pay$/,
  },
  "the bill's PDF": {
    prepare: (phone) => aFreshCase(phone, "/bill"),
    button: (phone) => phone.page.locator("button.secondary").last(),
    request: /bill-link$/,
  },
  "the answer to the school": {
    prepare: async (phone) => {
      await aFreshCase(phone, "/fix", { review: "RETURNED", returnReasons: ["NAME"] });
      await phone.type(phone.field(zhTw.fields.name), "王大明");
    },
    button: (phone) => phone.page.locator(".actions button"),
    request: /liff\/cases\/SEQ\d+$/,
  },
  "the open query": {
    prepare: query,
    button: (phone) => phone.page.locator('button[type="submit"]'),
    request: /liff\/query$/,
  },
  binding: {
    prepare: async (phone) => {
      await submitCase(phone, "LOSS_ONLY", { idNumber: "A123456789" });
      await query(phone);
      await phone.tap(zhTwLater.query.search);
    },
    button: byName(zhTwLater.query.bind),
    request: /query\/bind$/,
  },
  deletion: {
    prepare: async (phone) => {
      await phone.goTo("/me");
      await phone.tap(zhTwLater.me.askDelete);
    },
    button: (phone) => phone.page.locator("button.danger"),
    request: /liff\/me$/,
  },
  "the photo": {
    prepare: async (phone) => {
      await fillDraft(phone, {
        consent: { noticeVersion: "2026-11", accepted: true },
        cardState: "LOST",
        category: "LOSS_REISSUE",
      });
      await phone.goTo("/apply?field=photo.mode");
      await phone.choose(zhTwFormEnd.photo.new);
      await phone.page.locator('input[type="file"]').setInputFiles({
        name: "me.jpg",
        mimeType: "image/jpeg",
        buffer: await beforeAWall("fay"),
      });
    },
    button: byName(zhTwFormEnd.photo.use),
    request: /liff\/photos$/,
  },
};

describe("a page that was frozen in the middle of a request", () => {
  it.each(Object.entries(buttons))("has its button alive again: %s", async (_, busy) => {
    const phone = await world.phoneWithSession();
    await busy.prepare(phone);
    const hanging = phone.page.waitForRequest(
      (request) => busy.request.test(request.url()) && request.method() !== "GET",
    );
    await phone.page.route(busy.request, (route) =>
      route.request().method() === "GET" ? route.continue() : undefined,
    );
    await busy.button(phone).tap();
    await hanging;
    const disabled = phone.page.locator("button:disabled");
    await disabled.first().waitFor();
    await restored(phone.page);
    await disabled.first().waitFor({ state: "detached" });
    expect(phone.complaints).toEqual([]);
  });

  it("finishes the submission that it had begun", async () => {
    const phone = await world.phoneWithSession();
    await fillDraft(phone, {
      consent: { noticeVersion: "2026-11", accepted: true },
      cardState: "LOST",
      category: "LOSS_ONLY",
      schoolCode: "533302",
      studentNo: phone.studentNo,
      name: "林小芯",
      idType: "NATIONAL",
      idNumber: "A123456789",
      mobile: "0910123456",
    });
    await phone.goTo("/review");
    await phone.page.route("**/api/liff/cases", () => undefined, { times: 1 });
    await phone.tap(zhTwFormEnd.review.confirm);
    await phone.sees(zhTwFormEnd.review.sending);
    await restored(phone.page);
    await phone.sees(zhTwLater.sent.title);
  });
});
