import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isTooLate, readBarcodes } from "../../simulator/collection/barcode.ts";
import { isPayable } from "../../simulator/collection/virtual-account.ts";
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

it("writes the day's money into the stores' and the bank's files, told or not", async () => {
  await pair.call("/sim/till/pay", { segments: SEGMENTS, notify: false });
  await pair.call("/sim/bank/pay", { virtualAccount: "71060000000847", amount: 300, notify: false });
  expect(pair.service.received).toHaveLength(0);
  const store = (await (await pair.call("/sim/collections/store")).text()).split("\r\n").slice(0, -1);
  expect(store.map((line) => [line[0], line.length])).toEqual([
    ["1", 120],
    ["2", 120],
    ["3", 120],
  ]);
  const [, detail = "", trailer = ""] = store;
  expect([detail.slice(60, 69), detail.slice(69, 85), detail.slice(89, 104)]).toEqual(SEGMENTS);
  expect([Number(trailer.slice(28, 42)), Number(trailer.slice(44, 54))]).toEqual([20, 1]);
  const [transfer = ""] = (await (await pair.call("/sim/collections/bank")).text()).split("\r\n");
  expect([transfer.length, transfer.slice(27, 43).trim(), Number(transfer.slice(44, 54))]).toEqual([
    128,
    "71060000000847",
    300,
  ]);
  const yesterday = await (await pair.call("/sim/collections/store?day=2020-01-01")).text();
  expect(yesterday.split("\r\n").slice(0, -1)).toHaveLength(2);
});
