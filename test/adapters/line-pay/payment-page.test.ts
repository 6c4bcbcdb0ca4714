import { expect, it } from "vitest";
import { isPaymentPage } from "#adapters/line-pay/payment-page.ts";

const production = "https://api-pay.line.me";
const simulator = "http://localhost:4000";

it.each([
  ["https://web-pay.line.me/web/payment/wait?transactionReserveId=x", production, true],
  [
    "https://sandbox-web-pay.line.me/web/payment/wait?transactionReserveId=x",
    "https://sandbox-api-pay.line.me",
    true,
  ],
  ["http://web-pay.line.me/web/payment/wait", production, false],
  ["https://web-pay.line.me.evil.example/wait", production, false],
  ["https://web-pay.line.me:8443/wait", production, false],
  ["https://evil.example/web-pay.line.me", production, false],
  ["javascript:alert(1)", production, false],
  ["http://localhost:4000/web/payment/wait?transactionReserveId=x", simulator, true],
  ["http://127.0.0.1:4000/web/payment/wait", simulator, true],
  ["http://localhost:4000/web/payment/wait", production, false],
  ["https://evil.example/wait", simulator, false],
  ["javascript:alert(1)", simulator, false],
  ["not a url", simulator, false],
])("%s of %s: %s", (page, api, expected) => {
  expect(isPaymentPage(page, api)).toBe(expected);
});
