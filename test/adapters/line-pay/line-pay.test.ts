import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createLinePay } from "#adapters/line-pay/index.ts";
import { sign } from "#adapters/line-pay/sign.ts";
import type { LinePay } from "#usecases/ports/line-pay.ts";

const channelSecret = "secret";
const id = "2026112200123456710";
const order = {
  orderId: "SEQ000000000001-1",
  amount: 120,
  productName: "數位學生證 補發新卡",
  language: "zh-TW" as const,
  confirmUrl: "https://card.example.tw/pay/line/confirm",
  cancelUrl: "https://card.example.tw/pay/line/cancel",
};
type Seen = { method: string; url: string; body: string; headers: NodeJS.Dict<string | string[]> };

let server: Server;
let origin: string;
let answer: { status?: number; body: string; delayMs?: number };
let seen: Seen[] = [];

beforeAll(async () => {
  server = createServer(async (req, res) => {
    let body = "";
    for await (const part of req) body += part;
    seen.push({ method: req.method!, url: req.url!, body, headers: req.headers });
    const { status = 200, body: text, delayMs = 0 } = answer;
    setTimeout(() => res.writeHead(status, { "content-type": "application/json" }).end(text), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function linePay(version: "v4" | "v3" = "v4"): LinePay {
  const timeoutsMs = { request: 300, check: 300, confirm: 300, details: 300, refund: 300 };
  return createLinePay({ channelId: "1656", channelSecret, apiUrl: origin, version, timeoutsMs });
}

it.each(["v4", "v3"] as const)("signs exactly what it sends, below /%s", async (version) => {
  answer = { body: '{"returnCode":"1101","returnMessage":"no"}' };
  const pay = linePay(version);
  await pay.request(order);
  await pay.check(id);
  await pay.confirm(id, 120);
  await pay.details([id, "7"]);
  await pay.refund(id, 20);
  await pay.refund(id, null);
  const base = `/${version}/payments`;
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${base}/request`,
    `GET ${base}/requests/${id}/check`,
    `POST ${base}/${id}/confirm`,
    `GET ${base}?transactionId=${id}&transactionId=7`,
    `POST ${base}/${id}/refund`,
    `POST ${base}/${id}/refund`,
  ]);
  for (const { method, url, body, headers } of seen) {
    const [path, query = ""] = url.split("?");
    const nonce = String(headers["x-line-authorization-nonce"]);
    const payload = method === "GET" ? query : body;
    expect(headers["x-line-authorization"]).toBe(sign(channelSecret, path!, payload, nonce));
    expect(headers["x-line-channelid"]).toBe("1656");
  }
  expect(new Set(seen.map(({ headers }) => headers["x-line-authorization-nonce"])).size).toBe(6);
  expect(seen.slice(4).map(({ body }) => body)).toEqual(['{"refundAmount":20}', "{}"]);
});

it.each([
  ["zh-TW", "zh_TW"],
  ["en", "en"],
] as const)("asks for the page in her language, %s", async (language, locale) => {
  answer = { body: '{"returnCode":"2101"}' };
  await linePay().request({ ...order, language });
  expect(JSON.parse(seen[0]!.body).options.display).toEqual({ locale });
});

it("asks for sums that hold", async () => {
  answer = { body: '{"returnCode":"2101"}' };
  await linePay().request(order);
  const { amount, currency, packages } = JSON.parse(seen[0]!.body);
  expect({ amount, currency, inPackages: packages[0].amount, price: packages[0].products[0].price }).toEqual({
    amount: 120,
    currency: "TWD",
    inPackages: 120,
    price: 120,
  });
});

it("reads transaction id, page, and what was paid from several means", async () => {
  const page = `${origin}/web/payment/wait?transactionReserveId=x`;
  answer = { body: `{"returnCode":"0000","info":{"transactionId":${id},"paymentUrl":{"web":"${page}"}}}` };
  expect(await linePay().request(order)).toMatchObject({ info: { transactionId: id, paymentUrl: page } });
  answer = {
    body: `{"returnCode":"0000","info":{"orderId":"o","transactionId":${id},"payInfo":[{"amount":110},{"amount":10}]}}`,
  };
  expect(await linePay().confirm(id, 120)).toMatchObject({ info: { orderId: "o", paidAmount: 120 } });
});

it("counts neither refunds nor mere authorisations as payments", async () => {
  const row = `"orderId":"o","transactionId":${id},"payInfo":[{"amount":120}]`;
  const rows = [
    `{${row}}`,
    `{${row},"transactionType":"PAYMENT_REFUND"}`,
    `{${row},"transactionType":"PAYMENT","payStatus":"AUTHORIZATION"}`,
  ];
  answer = { body: `{"returnCode":"0000","info":[${rows}]}` };
  const payments = [{ orderId: "o", transactionId: id, paidAmount: 120, refunds: [] }];
  expect(await linePay().details([id])).toMatchObject({ info: { payments } });
});

it("reads what was given back, and which number that has", async () => {
  const refunds = `{"refundTransactionId":2026112200123456712,"refundAmount":-20}`;
  const row = `"orderId":"o","transactionId":${id},"payInfo":[{"amount":120}],"refundList":[${refunds}]`;
  answer = { body: `{"returnCode":"0000","info":[{${row}}]}` };
  expect(await linePay().details([id])).toMatchObject({
    info: { payments: [{ refunds: [{ id: "2026112200123456712", amount: 20 }] }] },
  });
  answer = { body: '{"returnCode":"0000","info":{"refundTransactionId":2026112200123456712}}' };
  expect(await linePay().refund(id, null)).toMatchObject({
    info: { refundTransactionId: "2026112200123456712" },
  });
});

it.each([
  ["another status", { status: 502, body: "<html>Bad gateway</html>" }],
  ["HTML", { body: "<html></html>" }],
  ["truncated JSON", { body: '{"returnCode":"0000","info":{"orderId":"o"' }],
  ["no return code", { body: "{}" }],
  ["success without what was paid", { body: '{"returnCode":"0000"}' }],
  ["a time-out", { body: '{"returnCode":"0000"}', delayMs: 600 }],
])("gives no verdict on %s", async (_, given) => {
  answer = given;
  expect(await linePay().confirm(id, 120)).toMatchObject({ kind: "noAnswer" });
});

it("gives no verdict when nobody is there", async () => {
  const apiUrl = "http://127.0.0.1:1";
  const pay = createLinePay({ channelId: "1", channelSecret, apiUrl, version: "v4" });
  expect(await pay.check(id)).toMatchObject({ kind: "noAnswer" });
});

it("hands out no page on a strange host", async () => {
  const web = "https://evil.example/pay";
  answer = { body: `{"returnCode":"0000","info":{"transactionId":${id},"paymentUrl":{"web":"${web}"}}}` };
  expect(await linePay().request(order)).toMatchObject({ kind: "noAnswer" });
});
