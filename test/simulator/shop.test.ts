import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isTooLate, readBarcodes } from "../../simulator/shop/barcode.ts";
import { isPayable } from "../../simulator/shop/virtual-account.ts";
import vectors from "../fixtures/barcode-vectors.json" with { type: "json" };
import { type Pair, startPair } from "./support/start.ts";

let pair: Pair;
beforeEach(async () => {
  pair = await startPair({ COLLECTION_SECRET: "collect" });
});
afterEach(() => pair.close());

const SEGMENTS = ["50123163E", "7106000051751100", "54374X000000020"];

it.each([...vectors.verified, ...vectors.synthetic])(
  "the till reads $seg1 $seg2 $seg3",
  ({ seg1, seg2, seg3 }) => {
    expect(readBarcodes([seg1, seg2, seg3])).toMatchObject({ amount: Number(seg3.slice(6)) });
  },
);

it.each(vectors.doesNotVerify)("the till refuses $seg3", ({ seg1, seg2, seg3 }) => {
  expect(readBarcodes([seg1, seg2, seg3])).toContain("檢查碼");
});

it.each(vectors.botVirtualAccount)("the bank takes $account for $amount only", ({ account, amount }) => {
  expect([isPayable(account, amount), isPayable(account, amount + 1)]).toEqual([true, false]);
});

it("knows the last collection day in Taipei", () => {
  const lastMinute = Date.parse("2026-10-31T23:59:00+08:00");
  expect([isTooLate("151031", lastMinute), isTooLate("151031", lastMinute + 60_000)]).toEqual([false, true]);
  expect(isTooLate("501231", Date.parse("2070-01-01T00:00:00+08:00"))).toBe(false);
});

it("reports store money with a signature over the raw body, and tries again", async () => {
  pair.service.answers.push(500);
  const paid = await (await pair.call("/sim/till/pay", { segments: SEGMENTS })).json();
  expect(paid).toMatchObject({
    virtualAccount: "71060000517511",
    amount: 20,
    channel: "STORE",
    fee: 12,
    attempts: 2,
  });
  const sent = pair.service.received.at(-1);
  expect(sent?.path).toBe("/api/collection/callback");
  expect(sent?.headers["x-signature"]).toBe(
    createHmac("sha256", "collect")
      .update(sent?.body ?? "")
      .digest("hex"),
  );
  expect(JSON.parse(sent?.body ?? "")).toEqual({
    receiptId: expect.any(String),
    virtualAccount: "71060000517511",
    amount: 20,
    paidAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    channel: "STORE",
  });
});

it("refuses a wrong transfer unless the bank is told to fail", async () => {
  const transfer = { virtualAccount: "71060000000847", amount: 299 };
  expect((await pair.call("/sim/bank/pay", transfer)).status).toBe(422);
  expect(pair.service.received).toHaveLength(0);
  expect((await pair.call("/sim/bank/pay", { ...transfer, force: true })).status).toBe(200);
  expect(pair.service.received).toHaveLength(1);
});
