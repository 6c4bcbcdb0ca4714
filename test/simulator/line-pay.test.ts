import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { paySignature } from "../../simulator/line-pay/signature.ts";
import { type Pair, startPair } from "./support/start.ts";

const SECRET = "c0ffee00c0ffee00c0ffee00c0ffee00";
const NONCE = "44453d45-768e-40e8-8349-748e797c450f";
const BODY_A =
  '{"amount":120,"currency":"TWD","orderId":"CARD-2026-000123-1","packages":[{"id":"card-fee","amount":120,"name":"補發學生證","products":[{"name":"補發學生證工本費","quantity":1,"price":120}]}],"redirectUrls":{"confirmUrl":"https://bot.example.edu.tw/pay/line/confirm","cancelUrl":"https://bot.example.edu.tw/pay/line/cancel"},"options":{"display":{"locale":"zh_TW"},"payment":{"capture":true}}}';

it.each([
  ["A", "/v4/payments/request", BODY_A, "Xr4uOO+3s8xtATua/u2S4G73Ms6BEZPoEEz0estN7Qc="],
  [
    "B",
    "/v4/payments/2026112200123456710/confirm",
    '{"amount":120,"currency":"TWD"}',
    "lZe6dRTpWgUGQ/lp2dQr1wSrGM4+rErq298dUivVM8c=",
  ],
  [
    "C",
    "/v4/payments",
    "transactionId=2026112200123456710&orderId=CARD-2026-000123-1",
    "3YLgJAL4utkwfVHNMnDhPhcvuBE4TfiH28PniWXQgnU=",
  ],
  [
    "D",
    "/v4/payments/requests/2026112200123456710/check",
    "",
    "0/qe/b8YjdF0T8Qus3zJdqjuXTlKi3DsKJET4J0t2I0=",
  ],
  ["E", "/v4/payments/2026112200123456710/refund", "{}", "FTYk+E0Pg7cfGV2dkUv3OVtOd81O1wk9/8WJNvpFp6A="],
  ["F", "/v4/payments", "orderId=a+b%26c%2F%C3%BC", "cdR6TclQ5Yz+OyCUWOQNOz6qt8+jOUkFr5rDj7DklIo="],
])("test vector %s", (_, path, payload, signature) => {
  expect(paySignature(SECRET, path, payload, NONCE)).toBe(signature);
});

describe("a payment", () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair({ LINE_PAY_CHANNEL_ID: "1650", LINE_PAY_CHANNEL_SECRET: SECRET });
  });
  afterEach(() => pair.close());

  type Answer = { returnCode: string; returnMessage: string; info?: never; text: string };

  async function pay(
    method: "GET" | "POST",
    path: string,
    payload = "",
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const nonce = randomUUID();
    const [pathname = "", query = ""] = path.split("?");
    const answer = await fetch(pair.simulator.url + path, {
      method,
      headers: {
        "content-type": "application/json",
        "x-line-channelid": "1650",
        "x-line-authorization-nonce": nonce,
        "x-line-authorization": paySignature(SECRET, pathname, method === "GET" ? query : payload, nonce),
        ...headers,
      },
      ...(method === "POST" ? { body: payload } : {}),
    });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    return { ...JSON.parse(text), text };
  }

  const MONEY = '{"amount":120,"currency":"TWD"}';

  async function request(version = "v4") {
    const { text } = await pay("POST", `/${version}/payments/request`, BODY_A);
    const id = /"transactionId":(\d{19})[,}]/.exec(text)?.[1];
    if (!id) throw new Error(text);
    const page = String(/"web":"([^"]+)"/.exec(text)?.[1]);
    const codeOf = async (method: "GET" | "POST", tail: string, body = "") =>
      (await pay(method, `/${version}/payments/${tail}`, body)).returnCode;
    return {
      id,
      page,
      check: () => codeOf("GET", `requests/${id}/check`),
      confirm: (body = MONEY) => codeOf("POST", `${id}/confirm`, body),
      refund: (body = "{}") => codeOf("POST", `${id}/refund`, body),
      details: () => pay("GET", `/${version}/payments?transactionId=${id}`),
      press: (act: string) =>
        fetch(`${pair.simulator.url}/web/payment/act`, {
          method: "POST",
          redirect: "manual",
          body: new URLSearchParams({ transactionReserveId: String(page.split("=")[1]), act }),
        }),
    };
  }

  it("goes from request over PAY NOW to confirm, once", async () => {
    const one = await request();
    expect(BigInt(Number(one.id))).not.toBe(BigInt(one.id));
    expect(await (await fetch(one.page)).text()).toContain("PAY NOW");
    expect([await one.check(), await one.confirm(), (await one.details()).returnCode]).toEqual([
      "0000",
      "1169",
      "1150",
    ]);
    const back = await one.press("approve");
    expect(back.headers.get("location")).toBe(
      `https://bot.example.edu.tw/pay/line/confirm?transactionId=${one.id}&orderId=CARD-2026-000123-1`,
    );
    expect(await one.check()).toBe("0110");
    expect(await one.confirm('{"amount":121,"currency":"TWD"}')).toBe("1153");
    const both = await Promise.all([one.confirm(), one.confirm()]);
    expect(both.filter((code) => code === "0000")).toHaveLength(1);
    expect([await one.confirm(), await one.check()]).toEqual(["1172", "0123"]);
    const { text } = await one.details();
    expect(text).toContain(`"transactionId":${one.id}`);
    expect(text).toContain('"paymentProvider":"TSP"');
  });

  it("counts what was really charged", async () => {
    const one = await request();
    await one.press("approve");
    await one.confirm();
    expect([await one.refund('{"refundAmount":20}'), await one.refund('{"refundAmount":101}')]).toEqual([
      "0000",
      "1164",
    ]);
    expect((await one.details()).text).toContain('"refundAmount":-20');
    const books = await (await pair.call("/sim/line-pay/transactions")).json();
    expect(books).toMatchObject({ chargedByOrder: { "CARD-2026-000123-1": 100 } });
    expect([await one.refund(), await one.refund()]).toEqual(["0000", "1165"]);
  });

  it("can be cancelled, fail, or wait too long", async () => {
    const cancelled = await request();
    expect((await cancelled.press("cancel")).headers.get("location")).toMatch(/\/cancel\?transactionId=/);
    expect([await cancelled.check(), (await cancelled.press("approve")).status]).toEqual(["0121", 409]);
    const failed = await request();
    await failed.press("fail");
    expect(await failed.check()).toBe("0122");
    const late = await request();
    await late.press("approve-silently");
    pair.simulator.world.clock.advance(21 * 60_000);
    expect([await late.check(), await late.confirm()]).toEqual(["0121", "1180"]);
  });

  it("speaks v3 without a provider", async () => {
    const one = await request("v3");
    await one.press("approve");
    expect(await one.confirm()).toBe("0000");
    expect((await one.details()).text).not.toContain("paymentProvider");
  });

  it("loses an answer after taking the money", async () => {
    const one = await request();
    await one.press("approve");
    await pair.call("/sim/line-pay/faults", { endpoint: "confirm", answer: "reset", applied: true });
    await expect(one.confirm()).rejects.toThrow();
    expect([await one.check(), await one.confirm()]).toEqual(["0123", "1172"]);
  });

  it("refuses what LINE Pay refuses", async () => {
    const codeOf = async (...ask: Parameters<typeof pay>) => (await pay(...ask)).returnCode;
    const path = "/v4/payments/request";
    expect(await codeOf("POST", path, BODY_A, { "x-line-authorization": "AAAA" })).toBe("1106");
    expect(await codeOf("POST", path, BODY_A, { "x-line-channelid": "1" })).toBe("1104");
    expect(await codeOf("POST", path, "{")).toBe("2102");
    expect(await codeOf("POST", path, BODY_A.replace('"price":120', '"price":110'))).toBe("2101");
    expect(await codeOf("POST", path, BODY_A.replace("TWD", "USD"))).toBe("1178");
    const tooBig = await pay("GET", "/v4/payments/requests/9999999999999999999/check");
    expect(tooBig).toMatchObject({ returnCode: "2101", errorDetailMap: { requiredType: "Number" } });
  });
});
