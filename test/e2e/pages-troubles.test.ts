import type { Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { Application } from "./application.ts";
import { findingsOf } from "./axe.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { call, fillDraft, submitCase } from "./student-calls.ts";
import type { PhoneOptions, StudentPhone } from "./student-phone.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterEach(() => world.closePhones());

afterAll(async () => {
  await world?.close();
});

const day = 24 * 3_600_000;
const { problems } = zhTw.boot;

const starts: [problem: keyof typeof problems, options: PhoneOptions, cut?: "refused" | "silent"][] = [
  ["outsideLine", { outsideLine: true }],
  ["tokenExpired", { token: { issuedIn: -7200 } }],
  ["clockWrong", { clockAhead: 2 * day }],
  ["offline", {}, "refused"],
  ["tooSlow", {}, "silent"],
];

describe("a page that cannot start", () => {
  it.each(starts)("says why and what to do: %s", async (problem, options, cut) => {
    const phone = await world.phone(options);
    if (cut)
      await phone.page.route("**/api/liff/config", (route) =>
        cut === "refused" ? route.abort() : undefined,
      );
    await phone.open("/cases");
    await phone.sees(problems[problem].title);
    await phone.page.getByRole("button", { name: problems[problem].action }).waitFor();
    await shot(phone.page, `liff-boot-${problem}`);
    expect(await findingsOf(phone.page)).toEqual([]);
  });
});

const onReview = async (phone: StudentPhone) => {
  const application = new Application(phone);
  await application.begin();
  await fillDraft(phone, {
    category: "LOSS_ONLY",
    schoolCode: "533302",
    studentNo: phone.studentNo,
    name: "林小芯",
  });
  await fillDraft(phone, { idType: "NATIONAL", idNumber: "A123456789", mobile: "0910123456" });
  await phone.goTo("/review");
  await phone.sees(zhTwFormEnd.review.noReturn);
  return application;
};
const casesOf = (phone: StudentPhone) =>
  call<{ items: { serial: string }[] }>(phone, { method: "GET", path: "/cases" }).then(({ items }) => items);

describe("確定", () => {
  it.each(["before it arrives", "before the answer comes back"])(
    "makes one case when the network is cut %s and she tries again",
    async (moment) => {
      const phone = await world.phone();
      const application = await onReview(phone);
      const cut = async (route: Route) => {
        if (moment !== "before it arrives") await route.fetch();
        await route.abort();
      };
      await phone.page.route("**/api/liff/cases", cut, { times: 1 });
      await phone.tap("確定");
      await phone.sees(zhTw.failures.offline);
      const serial = await application.confirm();
      expect((await casesOf(phone)).map((item) => item.serial)).toEqual([serial]);
    },
  );

  it("goes on by itself when the page is loaded anew in the middle of it", async () => {
    const phone = await world.phone();
    await onReview(phone);
    await phone.page.route("**/api/liff/cases", () => undefined);
    await phone.tap("確定");
    await phone.sees(zhTwFormEnd.review.sending);
    await phone.page.unroute("**/api/liff/cases");
    await phone.page.reload();
    await phone.sees(zhTwLater.sent.title);
    expect(await casesOf(phone)).toHaveLength(1);
  });

  it("leads nowhere back: the way back shows the case under way, not the old form", async () => {
    const phone = await world.phone();
    const application = await onReview(phone);
    const serial = await application.confirm();
    await phone.page.goBack();
    await phone.sees(zhTw.consent.seeOpenCase);
    await phone.page.goForward();
    await phone.sees(serial);
    expect(await casesOf(phone)).toHaveLength(1);
  });
});

describe("another student's link", () => {
  it("answers as one to a case that does not exist", async () => {
    const owner = await world.phone();
    await owner.open("/cases");
    await owner.sees(zhTw.cases.none);
    const serial = await submitCase(owner, "LOSS_ONLY", { studentNo: "9990001" });
    const stranger = await world.phone();
    const seen: string[] = [];
    for (const place of [serial, "SEQ999999999999"])
      for (const page of ["", "/bill", "/scan", "/fix", "/sent"]) {
        await stranger.open(`/cases/${place}${page}`);
        await stranger.page.getByRole("alert").waitFor();
        seen.push(await stranger.page.getByRole("main").innerText());
      }
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).not.toContain(serial);
  });
});

const badInput: [what: string, value: string][] = [
  ["nothing", ""],
  ["blanks", "   "],
  ["emoji", "😀🎓😀"],
  ["a script", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["far too much", "長".repeat(700)],
];

describe("what is typed", () => {
  it("may be a landline where she has no mobile, and a school as the manual writes it", async () => {
    const phone = await world.phone();
    const application = new Application(phone);
    await application.begin();
    await application.card("LOSS_ONLY");
    await application.school("高雄市立新莊高級中學(533302)");
    await phone.type(phone.field(zhTw.fields.studentNo), phone.studentNo);
    await phone.type(phone.field(zhTw.fields.name), "林小芯");
    await phone.type(phone.field(zhTw.fields.idNumber), "A123456789");
    await phone.type(phone.field(zhTw.fields.landline), "07-7939888");
    await phone.choose("已滿 18 歲");
    await phone.tap(zhTw.apply.toReview);
    await phone.sees(zhTwFormEnd.review.noReturn);
    const serial = await application.confirm();
    expect(await casesOf(phone)).toMatchObject([{ serial }]);
  });

  it("is refused with a reason when it is wrong, and tidied when it is pasted", async () => {
    const phone = await world.phone();
    let alerts = 0;
    phone.page.on("dialog", (dialog) => {
      alerts += 1;
      return dialog.dismiss();
    });
    const application = new Application(phone);
    await application.begin();
    await application.card("LOSS_ONLY");
    await application.school("533302");
    await phone.choose("已滿 18 歲");
    const labels = ["studentNo", "name", "idNumber", "mobile"] as const;
    for (const [what, value] of badInput) {
      for (const label of labels) await phone.field(zhTw.fields[label]).fill(value);
      await phone.tap(zhTw.apply.toReview);
      for (const label of labels) {
        const field = phone.field(zhTw.fields[label]);
        await expect
          .poll(() => field.getAttribute("aria-invalid"), { timeout: 20_000, message: `${what} in ${label}` })
          .toBe("true");
      }
    }
    await phone.field(zhTw.fields.studentNo).fill(" ０１２３４５６ ");
    await phone.field(zhTw.fields.name).fill("  林　小芯 ");
    await phone.field(zhTw.fields.idNumber).fill(" a123456789 ");
    await phone.field(zhTw.fields.mobile).fill(" +886 910-123-456 ");
    await phone.tap(zhTwLater.chips.kinds.name.label);
    await phone.sees(zhTwLater.chips.kinds.name.next);
    await phone.tap(zhTw.apply.toReview);
    await phone.sees(/請在「原姓名：」後面寫上原來的姓名/);
    await shot(phone.page, "liff-remark-begun");
    await phone.field(zhTw.fields.remark).fill("<b>更改姓名</b>，原姓名：林大芯 😀");
    await phone.tap(zhTw.apply.toReview);
    await phone.sees(zhTwFormEnd.review.noReturn);
    const rows = await phone.page.locator("dl").innerText();
    for (const shown of ["0123456", "A******789", "*******456", "<b>更改姓名</b>"])
      expect(rows).toContain(shown);
    expect(alerts).toBe(0);
    expect(phone.complaints).toEqual([]);
  });
});
