import { expect, it } from "vitest";
import { sign } from "#adapters/line-pay/sign.ts";

const secret = "c0ffee00c0ffee00c0ffee00c0ffee00";
const nonce = "44453d45-768e-40e8-8349-748e797c450f";
const payment = "/v4/payments/2026112200123456710";

const request =
  '{"amount":120,"currency":"TWD","orderId":"CARD-2026-000123-1","packages":[{"id":"card-fee","amount":120,"name":"補發學生證","products":[{"name":"補發學生證工本費","quantity":1,"price":120}]}],"redirectUrls":{"confirmUrl":"https://bot.example.edu.tw/pay/line/confirm","cancelUrl":"https://bot.example.edu.tw/pay/line/cancel"},"options":{"display":{"locale":"zh_TW"},"payment":{"capture":true}}}';

it.each([
  ["A", "/v4/payments/request", request, "Xr4uOO+3s8xtATua/u2S4G73Ms6BEZPoEEz0estN7Qc="],
  [
    "B",
    `${payment}/confirm`,
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
  ["E", `${payment}/refund`, "{}", "FTYk+E0Pg7cfGV2dkUv3OVtOd81O1wk9/8WJNvpFp6A="],
  ["F", "/v4/payments", "orderId=a+b%26c%2F%C3%BC", "cdR6TclQ5Yz+OyCUWOQNOz6qt8+jOUkFr5rDj7DklIo="],
])("signs vector %s", (_, path, payload, signature) => {
  expect(sign(secret, path, payload, nonce)).toBe(signature);
});
