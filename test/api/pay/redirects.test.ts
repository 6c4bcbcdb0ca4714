import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { type PaymentWorld, paymentWorld } from "#test/support/payments.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";

let world: PaymentWorld;
let app: ApiWorld;

beforeAll(async () => {
  world = await paymentWorld();
  app = await apiWorld({ deps: world.deps });
});
beforeEach(() => world.simulator.world.faults.clear());
afterAll(async () => {
  await app.close();
  await world.close();
});

async function onPaymentPage(...payers: ("student" | "guardian")[]) {
  const cardCase = await world.unpaidCase();
  for (const payer of payers.length ? payers : ["student" as const])
    await startLinePay(world.deps, cardCase.studentId, cardCase.serial, payer);
  return { ...cardCase, attempt: await world.latestAttempt(cardCase.billId) };
}

/** Follows LINE Pay's redirect, on this test's port instead of the public address. */
async function open(address: string, language = "zh-TW") {
  const { pathname, search } = new URL(address, app.url);
  const answer = await fetch(app.url + pathname + search, { headers: { "Accept-Language": language } });
  return { status: answer.status, type: answer.headers.get("content-type"), html: await answer.text() };
}

it("tells that it is paid, with a way back to the case, without script or inline style", async () => {
  const { attempt, serial, caseId } = await onPaymentPage();
  const { status, type, html } = await open((await world.payer(attempt, "approve"))!);
  expect({ status, type }).toEqual({ status: 200, type: "text/html; charset=utf-8" });
  for (const part of ["付款完成", serial, "NT$120", `${world.deps.settings.liffUrl}/cases/${serial}`])
    expect(html).toContain(part);
  expect(html).not.toContain("Payment complete");
  expect(html).not.toMatch(/<script|<style|style=|http-equiv/);
  expect(html).not.toContain("王");
  expect(await world.deps.db.cardCase.findUnique({ where: { id: caseId } })).toMatchObject({
    progress: "PROCESSING",
  });
});

it("says in English what was paid, not that it is due", async () => {
  const { attempt } = await onPaymentPage();
  const { html } = await open((await world.payer(attempt, "approve"))!, "en");
  expect(html).toContain("<dt>Amount</dt><dd>NT$120</dd>");
});

it("stays calm when it is opened again, or twice at once", async () => {
  const { attempt, billId } = await onPaymentPage();
  const redirect = (await world.payer(attempt, "approve"))!;
  const pages = await Promise.all([open(redirect), open(redirect)]);
  expect(pages.every(({ status }) => status === 200)).toBe(true);
  expect((await open(redirect)).html).toContain("付款完成");
  expect(await world.charged(billId)).toBe(120);
});

it("looks again by itself while LINE Pay has not decided, without asking LINE Pay", async () => {
  const { attempt } = await onPaymentPage();
  world.fault({ endpoint: "pay-confirm", answer: "reset", applied: true });
  const { html } = await open((await world.payer(attempt, "approve"))!);
  expect(html).toContain("付款確認中");
  const refresh = html
    .match(/<meta http-equiv="refresh" content="3;url=([^"]+)"/)![1]!
    .replaceAll("&#38;", "&");
  expect(refresh).toContain("look=1");
  expect((await open(refresh)).html).toContain("付款確認中");
  expect((await open(refresh.replace("&look=1", ""))).html).toContain("付款完成");
});

it("tells that it was cancelled", async () => {
  const { attempt, serial } = await onPaymentPage();
  const { status, html } = await open((await world.payer(attempt, "cancel"))!);
  expect(status).toBe(200);
  expect(html).toContain("付款已取消");
  expect(html).toContain(`/cases/${serial}`);
});

it("shows a clear page for a foreign transaction id and changes nothing", async () => {
  const { attempt, billId } = await onPaymentPage();
  const { status, html } = await open((await world.payer(attempt, "approve-foreign"))!);
  expect(status).toBe(404);
  expect(html).toContain("找不到這筆付款");
  expect(html).not.toContain("SEQ");
  expect(await world.latestAttempt(billId)).toMatchObject({ state: "REQUESTED" });
  expect(await world.charged(billId)).toBe(0);
});

it.each([
  "/pay/line/confirm",
  "/pay/line/cancel?orderId=x",
  "/pay/line/confirm?orderId=a&orderId=b&transactionId=1",
  "/pay/line/confirm?orderId=x&transactionId=1%27or%201",
  "/pay/line/confirm?orderId=<script>alert(1)</script>&transactionId=x",
  `/pay/line/confirm?orderId=${"x".repeat(200)}&transactionId=1`,
])("answers a broken address plainly: %s", async (address) => {
  const { status, html } = await open(address);
  expect(status).toBe(400);
  expect(html).toContain("找不到這筆付款");
  expect(html).not.toContain("alert(1)");
});

describe("a guardian who comes back", () => {
  const students = /href="[^"]*liff|SEQ|聊天室|chat|我的申請|my application/i;

  it("reads that it is paid, and nothing that leads to the student's pages", async () => {
    const { attempt } = await onPaymentPage("guardian");
    const redirect = (await world.payer(attempt, "approve"))!;
    expect(new URL(redirect).searchParams.get("payer")).toBe("guardian");
    const { html } = await open(redirect);
    for (const part of ["付款完成", "NT$120", "您可以關閉本頁"]) expect(html).toContain(part);
    expect(html).not.toMatch(students);
    const english = (await open(redirect, "en")).html;
    expect(english).toContain("You may close this page");
    expect(english).not.toMatch(students);
  });

  it("reads it also where the page was the student's first", async () => {
    const { attempt } = await onPaymentPage("student", "guardian");
    const { html } = await open((await world.payer(attempt, "approve"))!);
    expect(html).toContain("您可以關閉本頁");
    expect(html).not.toMatch(students);
  });

  it("reads how to pay after all when she gave up", async () => {
    const { attempt } = await onPaymentPage("guardian");
    const { html } = await open((await world.payer(attempt, "cancel"))!);
    for (const part of ["付款已取消", "學生傳給您的連結"]) expect(html).toContain(part);
    expect(html).not.toMatch(students);
  });

  it("keeps her page while LINE Pay has not decided", async () => {
    const { attempt } = await onPaymentPage("guardian");
    world.fault({ endpoint: "pay-confirm", answer: "reset", applied: true });
    const { html } = await open((await world.payer(attempt, "approve"))!);
    expect(html).toContain("問學生結果");
    const refresh = html.match(/content="3;url=([^"]+)"/)![1]!.replaceAll("&#38;", "&");
    expect((await open(refresh)).html).toContain("問學生結果");
  });

  it("is sent nowhere by an address that is not one of ours", async () => {
    for (const ids of ["", "&orderId=x&transactionId=1"]) {
      const { html } = await open(`/pay/line/confirm?payer=guardian${ids}`);
      expect(html).toContain("找不到這筆付款");
      expect(html).not.toMatch(students);
    }
  });

  it("is told no more of a payment by the mark alone than the student is", async () => {
    const { attempt, caseId } = await onPaymentPage();
    const redirect = (await world.payer(attempt, "approve"))!;
    const marked = await open(`${redirect}&payer=guardian`);
    expect(marked.html).not.toMatch(students);
    expect((await open(`${redirect}&payer=somebody`)).html).toContain("回到我的申請");
    expect(await world.deps.db.cardCase.findUnique({ where: { id: caseId } })).toMatchObject({
      progress: "PROCESSING",
    });
  });
});

it("serves its style as a file", async () => {
  const answer = await fetch(`${app.url}/pay/outcome.css`);
  expect(answer.headers.get("content-type")).toContain("text/css");
});

it.each(["%00", "a%00b", "%ED%A0%80", "a%20b"])(
  "shows a page for the unthinkable order %s",
  async (orderId) => {
    const page = await open(`/pay/line/confirm?orderId=${orderId}&transactionId=1`);
    expect([page.status, page.type]).toEqual([400, expect.stringContaining("text/html")]);
    expect(page.html).toContain("找不到這筆付款");
  },
);
