import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { aFullForm } from "../factories/draft.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { fillDraft } from "./student-calls.ts";
import type { PhoneOptions, StudentPhone } from "./student-phone.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterAll(async () => {
  await world?.close();
});

async function onTheForm(fields: object, options?: PhoneOptions): Promise<StudentPhone> {
  const phone = await world.phoneWithSession(options);
  await fillDraft(phone, { consent: { noticeVersion: "2026-11", accepted: true }, ...fields });
  await phone.goTo("/apply");
  await phone.page.getByTestId("submit").waitFor();
  return phone;
}

const summaryOf = (phone: StudentPhone): Promise<string[]> =>
  phone.page.locator(".summary a").allInnerTexts();
const focused = (phone: StudentPhone): Promise<string> =>
  phone.page.evaluate(() => document.activeElement?.id ?? "");

it.each(["RESIDENT", "PASSPORT"] as const)(
  "asks for the number of the document chosen, %s",
  async (idType) => {
    const { idTypes, idNumbers, idExamples } = zhTw.person;
    const phone = await onTheForm({ schoolCode: "533302", cardState: "LOST", category: "LOSS_ONLY" });
    await phone.field(idNumbers.NATIONAL).waitFor();
    await phone.page.getByText(idTypes[idType], { exact: true }).tap();
    await phone.field(idNumbers[idType]).waitFor();
    await phone.page.getByText(idExamples[idType]).waitFor();
    expect(await phone.page.getByLabel(idNumbers.NATIONAL).count()).toBe(0);
    await shot(phone.page, `form-${idType.toLowerCase()}`);
  },
);

describe("the error summary", () => {
  it("names what is missing and what is wrong in the order of the page, takes the focus and leads to each field", async () => {
    const phone = await onTheForm({ schoolCode: "533302", cardState: "LOST", category: "LOSS_ONLY" });
    await phone.type(phone.field(zhTw.fields.mobile), "12");
    await phone.type(phone.field(zhTw.fields.idNumber), "A123");
    await phone.tap(zhTw.apply.next);
    await phone.page.locator(".summary").waitFor();
    expect(await summaryOf(phone)).toEqual([
      `學號：${zhTw.apply.notFilled}`,
      `姓名：${zhTw.apply.notFilled}`,
      expect.stringMatching(/^身分證號碼格式不對/),
      expect.stringMatching(/^手機號碼請填/),
    ]);
    expect(await phone.page.evaluate(() => document.activeElement?.className)).toContain("summary");
    expect(await phone.page.title()).toBe(zhTw.apply.faultyTitle(zhTw.apply.title));
    await phone.page.locator(".summary a").nth(2).tap();
    await expect.poll(() => focused(phone)).toBe("field-idNumber");
    await shot(phone.page, "form-summary");

    await phone.type(phone.field(zhTw.fields.idNumber), "A123456789");
    await expect.poll(() => summaryOf(phone)).toHaveLength(3);
  });

  it("asks only for what the page shows", async () => {
    const phone = await onTheForm({});
    await phone.tap(zhTw.apply.next);
    await phone.page.locator(".summary").waitFor();
    expect(await summaryOf(phone)).toEqual([`${zhTw.fields.cardState}：${zhTw.apply.notChosen}`]);
  });
});

describe("the form", () => {
  it("counts its steps once they are known, and says nothing is saved before anything is", async () => {
    const phone = await onTheForm({});
    const progress = phone.page.locator(".progress");
    expect(await progress.innerText()).toBe(zhTw.apply.step(1));
    expect(await phone.page.getByTestId("draft-saved").innerText()).toBe(zhTw.draft.idle);
    await phone.choose(zhTw.card.lost);
    await phone.choose(zhTw.card.categories.LOSS_ONLY.label);
    expect((await progress.innerText()).trim()).toBe(zhTw.apply.progress(1, 3));
    await phone.choose(zhTw.card.categories.LOSS_REISSUE.label);
    expect((await progress.innerText()).trim()).toBe(zhTw.apply.progress(1, 4));
  });

  it("with text of twice the size on 320 pixels lays nothing over the field in use", async () => {
    const form = { schoolCode: "533302", cardState: "LOST", category: "LOSS_ONLY" };
    const phone = await onTheForm(form, { width: 320, height: 568 });
    await phone.page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const name of ["studentNo", "name", "idNumber", "mobile", "landline"] as const) {
      const field = phone.field(zhTw.fields[name]);
      await field.focus();
      const hidden = await field.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return above !== element;
      });
      expect([name, hidden]).toEqual([name, false]);
    }
  });
});

describe("the review", () => {
  it("shows her own numbers when she asks, keeps them in no storage and hides them again", async () => {
    const { photo: _, ...form } = aFullForm("LOSS_ONLY");
    const phone = await onTheForm(form);
    await phone.goTo("/review");
    await phone.sees(zhTwFormEnd.review.noReturn);
    const body = phone.page.locator(".rows").first();
    expect(await body.innerText()).not.toContain("A123456789");
    await phone.tap(zhTwFormEnd.review.reveal);
    await expect.poll(() => body.innerText()).toContain("A123456789");
    expect(await body.innerText()).toContain("0910123456");
    await shot(phone.page, "review-revealed");
    const stored = await phone.page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    );
    expect(stored).not.toContain("A123456789");
    await phone.tap(zhTwFormEnd.review.conceal);
    await expect.poll(() => body.innerText()).not.toContain("A123456789");
    const seen = await world.database.db.auditEntry.findMany({ where: { action: "draft.reveal" } });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen[0]?.details)).not.toContain("A123456789");
  });
});
