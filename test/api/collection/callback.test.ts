import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import type { TestDeps } from "#test/factories/deps.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";

const secret = "collection-secret";
let world: ApiWorld;
let deps: TestDeps;
let receiptNo = 0;

beforeAll(async () => {
  world = await apiWorld({ collectionSecret: secret });
  deps = world.deps;
});
afterAll(() => world.close());

async function openBill() {
  const { id } = await aCase(deps);
  return deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
}

function report(virtualAccount: string, rest: object = {}) {
  const receiptId = `CB-${++receiptNo}`;
  return {
    receiptId,
    virtualAccount,
    amount: 120,
    paidAt: "2026-11-22T10:00:00+08:00",
    channel: "STORE",
    ...rest,
  };
}

const sign = (body: string, key = secret) => createHmac("sha256", key).update(body).digest("hex");

async function post(body: string, signature: string | undefined = sign(body), url = world.url) {
  const headers = { "Content-Type": "application/json", ...(signature && { "X-Signature": signature }) };
  const answer = await fetch(`${url}/api/collection/callback`, { method: "POST", headers, body });
  const json = (await answer.json()) as {
    state?: string;
    receiptId?: string;
    error?: { code: string; fields?: object };
  };
  return { status: answer.status, ...json, code: json.error?.code };
}

it("matches money and answers a repeat as it did the first time", async () => {
  const { virtualAccount, caseId } = await openBill();
  const body = JSON.stringify(report(virtualAccount));
  const answers = await Promise.all([post(body), post(body), post(body)]);
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, state: "MATCHED" });
  expect(await deps.db.cardCase.findUnique({ where: { id: caseId } })).toMatchObject({
    progress: "PROCESSING",
    paidAt: new Date("2026-11-22T02:00:00Z"),
  });
});

it("tells the sender of every other outcome", async () => {
  const { virtualAccount } = await openBill();
  const state = async (body: object) => (await post(JSON.stringify(body))).state;
  expect(await state(report(virtualAccount, { amount: 119 }))).toBe("WRONG_AMOUNT");
  expect(await state(report(virtualAccount))).toBe("MATCHED");
  expect(await state(report(virtualAccount, { channel: "ATM" }))).toBe("SURPLUS");
  expect(await state(report("71060099999990"))).toBe("UNKNOWN_ACCOUNT");
});

it("verifies the bytes as sent, not as parsed", async () => {
  const { virtualAccount } = await openBill();
  const body = ` ${JSON.stringify(report(virtualAccount), null, 2)}\n`;
  expect(await post(body, sign(body).toUpperCase())).toMatchObject({ status: 200, state: "MATCHED" });
});

it.each([
  ["of another key", (body: string) => sign(body, "other")],
  ["of another body", () => sign("{}")],
  ["missing", () => ""],
  ["too short", (body: string) => sign(body).slice(0, 10)],
  ["that is no hex", () => "z".repeat(64)],
])("refuses a signature %s and records nothing", async (_, signature) => {
  const { virtualAccount, id } = await openBill();
  const body = JSON.stringify(report(virtualAccount));
  expect(await post(body, signature(body))).toMatchObject({ status: 401, code: "bad_signature" });
  expect(await deps.db.receipt.count({ where: { billId: id } })).toBe(0);
});

it.each([
  ["that is not JSON", "not json", 400, "bad_request"],
  ["with an unknown field", JSON.stringify(report("71060099999990", { tip: 1 })), 422, "unknown_field"],
  ["with a fraction", JSON.stringify(report("71060099999990", { amount: 1.5 })), 422, "validation_failed"],
  ["with nothing paid", JSON.stringify(report("71060099999990", { amount: 0 })), 422, "validation_failed"],
  ["with a bad account", JSON.stringify(report("abc")), 422, "validation_failed"],
  [
    "without a time",
    JSON.stringify(report("71060099999990", { paidAt: "yesterday" })),
    422,
    "validation_failed",
  ],
])("refuses a signed body %s", async (_, body, status, code) => {
  expect(await post(body)).toMatchObject({ status, code });
});

it.each([
  { paidAt: "0000-01-01T00:00:00Z" },
  { paidAt: "1999-12-31T23:59:59+08:00" },
  { paidAt: "2027-11-23T10:00:00+08:00" },
  { paidAt: "9999-12-31T00:00:00Z" },
  { receiptId: "R\u00001" },
  { receiptId: "R\n1" },
  { receiptId: "收據" },
  { receiptId: "R\ud83e" },
])("refuses what cannot be: %j", async (odd) => {
  const { virtualAccount, id } = await openBill();
  const answer = await post(JSON.stringify(report(virtualAccount, odd)));
  expect(answer).toMatchObject({ status: 422, code: "validation_failed" });
  expect(Object.keys(answer.error!.fields!)).toEqual(Object.keys(odd));
  expect(await deps.db.receipt.count({ where: { billId: id } })).toBe(0);
});

it("refuses a body beyond its limit", async () => {
  const body = JSON.stringify(report("7".repeat(70_000)));
  expect(await post(body)).toMatchObject({ status: 413, code: "payload_too_large" });
});

it("is closed where no secret is configured", async () => {
  const closed = await apiWorld({ deps });
  const body = JSON.stringify(report("71060099999990"));
  expect(await post(body, sign(body, ""), closed.url)).toMatchObject({ status: 503 });
  await closed.close();
});
