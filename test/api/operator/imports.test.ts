import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import {
  bankLine,
  joined,
  pushBody,
  remittance,
  storeDetail,
  storeFile,
  storeFileOf,
} from "#test/support/collector-files.ts";
import { fitSettlements } from "#usecases/import/fit-settlements.ts";
import { continueImports, importFile } from "#usecases/import/import-file.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";

let world: ApiWorld;
let operator: Person;

beforeAll(async () => {
  world = await apiWorld();
  operator = await world.person("operator");
});
afterAll(() => world.close());

async function account(): Promise<string> {
  const { id } = await aCase(world.deps);
  return (await world.db.bill.findFirstOrThrow({ where: { caseId: id } })).virtualAccount;
}

const upload = async (bytes: Uint8Array, { name = "file", query = "" } = {}) => {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], name));
  const answer = await operator.post(`/api/operator/collections${query}`, form);
  return { status: answer.status, body: await answer.json() };
};
const linesOf = async (id: string) =>
  (await (await operator.get(`/api/operator/imports/${id}`)).json()).items;
const countReceipts = () => world.db.receipt.count();

it("imports a chain's file, shows it and what became of each line", async () => {
  const [good, short] = [await account(), await account()];
  const file = storeFileOf([
    { account: good, amount: 120 },
    { account: short, amount: 100 },
    { account: "71060099999999", amount: 120 },
  ]);
  const { status, body } = await upload(file, { name: "TFMC80.20261122" });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    format: "store",
    lines: 3,
    done: 3,
    outcomes: { matched: 1, short: 1, unknown: 1 },
  });
  expect(await linesOf(body.id)).toMatchObject([
    { no: 2, outcome: "matched", account: good, amount: 120, paidOn: "2026-11-22" },
    { no: 3, outcome: "short" },
    { no: 4, outcome: "unknown" },
  ]);
  const receipt = await world.db.receipt.findFirstOrThrow({ where: { virtualAccount: good } });
  expect(receipt).toMatchObject({ agency: "TFM", state: "MATCHED", accountedOn: new Date("2026-11-22") });
  const { items } = await (await operator.get("/api/operator/imports")).json();
  expect(items[0]).toMatchObject({ id: body.id, name: "TFMC80.20261122" });
});

it("takes the file as the body itself, whatever its sender calls it", async () => {
  const session = await world.logIn(operator.name);
  const Cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  for (const type of ["application/octet-stream", "text/csv", "application/x-www-form-urlencoded"]) {
    const body = Uint8Array.from(joined([bankLine({ account: await account(), amount: 120 })]));
    const headers = { Cookie, "Content-Type": type };
    const answer = await fetch(`${world.url}/api/operator/collections`, { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ format: "bank", outcomes: { matched: 1 } });
  }
  const elsewhere = { method: "POST", headers: { Cookie, "Content-Type": "text/csv" }, body: "a,b" };
  expect((await fetch(`${world.url}/api/operator/feed/ack`, elsewhere)).status).toBe(415);
});

it("answers the same file under another name as the first time, and finds its lines again in a longer one", async () => {
  const [one, other] = [await account(), await account()];
  const first = await upload(joined([bankLine({ account: one, amount: 120 })]), { name: "a" });
  const count = await countReceipts();
  expect((await upload(joined([bankLine({ account: one, amount: 120 })]), { name: "b" })).body).toEqual(
    first.body,
  );
  const longer = joined([
    bankLine({ account: other, amount: 120 }),
    bankLine({ account: one, amount: 120 }, 2),
  ]);
  const { body } = await upload(longer);
  expect(body.outcomes).toEqual({ matched: 1, duplicate: 1 });
  expect((await linesOf(body.id))[1]).toMatchObject({
    outcome: "duplicate",
    first: { importId: first.body.id, no: 1 },
  });
  expect(await countReceipts()).toBe(count + 1);
});

it("previews what an import then does, and changes nothing", async () => {
  const paid = { account: await account(), amount: 120 };
  const file = storeFileOf([paid, paid, { account: "71060099999999", amount: 90 }]);
  const count = await countReceipts();
  const preview = await upload(file, { query: "?dryRun=1" });
  expect(preview.body).toMatchObject({ id: null, outcomes: { matched: 1, surplus: 1, unknown: 1 } });
  expect(await countReceipts()).toBe(count);
  expect((await upload(file)).body.outcomes).toEqual(preview.body.outcomes);
});

it("lets two operators hand in one file at once, and books it once", async () => {
  const accounts = await Promise.all([1, 2, 3].map(() => account()));
  const file = storeFileOf(accounts.map((one) => ({ account: one, amount: 120 })));
  const answers = await Promise.all([1, 2, 3].map(() => upload(file)));
  for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  expect(answers[0]!.body.outcomes).toEqual({ matched: 3 });
  expect(await world.db.receipt.count({ where: { virtualAccount: { in: accounts } } })).toBe(3);
});

it("tells the trail who imported which file, what came of it, and who looked at its lines", async () => {
  const file = storeFileOf([{ account: await account(), amount: 120 }]);
  const { body } = await upload(file);
  await upload(file);
  await operator.get(`/api/operator/imports/${body.id}?outcome=matched`);
  const { contentHash } = await world.db.importFile.findUniqueOrThrow({ where: { id: body.id } });
  const entries = await world.db.auditEntry.findMany({
    where: { subject: contentHash },
    orderBy: { seq: "asc" },
  });
  expect(entries).toMatchObject([
    { action: "import.begin", details: { format: "store", lines: 1 } },
    { action: "import.finish", details: { matched: 1 } },
    { action: "import.view", details: { after: 0, outcome: "matched" } },
  ]);
  expect(new Set(entries.map(({ actor }) => actor)).size).toBe(1);
  expect(entries[0]!.actor).toMatch(/^staff:/);
});

describe("bad files", () => {
  it.each([
    [
      "cut off",
      () => storeFileOf([{ account: "71060000000847", amount: 300 }]).subarray(0, 200),
      "import_incomplete",
    ],
    [
      "with another total",
      () => storeFile([storeDetail({ account: "71060000000847", amount: 300 })], { total: 1 }),
      "import_totals_differ",
    ],
    ["of nothing we know", () => Buffer.from("hello, world"), "import_unreadable"],
  ])("refuses a file %s, and keeps nothing", async (_, file, code) => {
    const before = [await countReceipts(), await world.db.importFile.count()];
    const { status, body } = await upload(file());
    expect({ status, code: body.error.code }).toEqual({ status: 422, code });
    expect([await countReceipts(), await world.db.importFile.count()]).toEqual(before);
  });

  it("parks a broken line, one of the future and one that takes money back, and imports the rest", async () => {
    const good = await account();
    const back = bankLine({ account: good, amount: 120 });
    back.write("-", 43);
    const file = joined([
      bankLine({ account: good, amount: 120 }),
      bankLine({ account: good, amount: 120, day: "20270101" }),
      back,
      bankLine({ account: good, amount: 120 }).subarray(0, 60),
    ]);
    const { body } = await upload(file);
    expect(body.outcomes).toEqual({ matched: 1, parked: 3 });
    expect((await linesOf(body.id)).map(({ reason }: { reason: string }) => reason)).toEqual([
      null,
      "future",
      "sign",
      "length",
    ]);
  });

  it("refuses more than 50 MB, an empty body, and others than operators", async () => {
    expect(await upload(Buffer.alloc(50 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { error: { code: "import_too_large" } },
    });
    expect((await operator.post("/api/operator/collections", new FormData())).status).toBe(422);
    const clerk = await world.person("approver", "533302");
    expect((await clerk.post("/api/operator/collections")).status).toBe(403);
    expect((await operator.get("/api/operator/imports/x")).status).toBe(404);
  });
});

it("goes on with an import that a crash cut short", async () => {
  const accounts = [await account(), await account()];
  const bytes = storeFileOf(accounts.map((one) => ({ account: one, amount: 120 })));
  let calls = 0;
  const now = () => {
    // The first is of the file's own row, the second of its first batch.
    calls += 1;
    if (calls === 2) throw new Error("crash");
    return world.deps.now();
  };
  const cut = importFile({ ...world.deps, now }, { name: "f", bytes, by: "command" });
  await expect(cut).rejects.toThrow("crash");
  expect(await world.db.importFile.count({ where: { finishedAt: null } })).toBe(1);
  world.deps.advance(3 * 60_000);
  for (let left = 1; left > 0; ) left = await continueImports(world.deps);
  expect(
    await world.db.receipt.count({ where: { virtualAccount: { in: accounts }, state: "MATCHED" } }),
  ).toBe(2);
  expect(await world.db.importFile.count({ where: { finishedAt: null } })).toBe(0);
});

describe("remittances", () => {
  it("settle what we know of their days, and open an item for a remainder", async () => {
    const paid = { account: await account(), amount: 120 };
    await upload(storeFileOf([paid]));
    const known = await world.db.receipt.aggregate({
      where: { agency: "TFM", settledOn: null },
      _sum: { amount: true },
    });
    const gross = known._sum.amount!;
    expect((await upload(remittance(gross, { fee: 12 }))).body.outcomes).toEqual({ settled: 1 });
    expect(await world.db.receipt.count({ where: { agency: "TFM", settledOn: null } })).toBe(0);
    expect((await upload(remittance(50))).body.outcomes).toEqual({ settled: 1 });
    expect(await world.db.moneyItem.findFirstOrThrow({ where: { kind: "settlementDiffers" } })).toMatchObject(
      { amount: 50 },
    );
    expect((await upload(Buffer.concat([remittance(50), Buffer.from("\n")]))).body.outcomes).toEqual({
      duplicate: 1,
    });
  });
});

describe("a remittance that does not fit", () => {
  const differing = (amount: number) =>
    world.db.moneyItem.findFirstOrThrow({
      where: { kind: "settlementDiffers", amount, closedAt: null },
      orderBy: { openedAt: "desc" },
    });
  const receiptOf = (virtualAccount: string) =>
    world.db.receipt.findFirstOrThrow({ where: { virtualAccount } });

  it("fits once the money that it settles is told of", async () => {
    const paid = { account: await account(), amount: 120 };
    await upload(remittance(120));
    const { id } = await differing(120);
    expect(await fitSettlements(world.deps)).toBe(0);
    await upload(storeFileOf([paid]));
    expect(await fitSettlements(world.deps)).toBe(1);
    expect(await world.db.moneyItem.findUnique({ where: { id } })).toMatchObject({ outcome: "explained" });
    expect((await receiptOf(paid.account)).settledOn).not.toBeNull();
    expect(await fitSettlements(world.deps)).toBe(0);
  });

  it("is taken as it is by the desk's word: what was kept is booked so, and nothing is awaited", async () => {
    const paid = { account: await account(), amount: 120 };
    await upload(storeFileOf([paid]));
    await upload(remittance(117, { fee: 2 }));
    const { id, details } = await differing(-3);
    const reason = "超商扣回手續費";
    expect((await operator.post(`/api/operator/money-items/${id}/explain`, { reason })).status).toBe(200);
    expect((await receiptOf(paid.account)).settledOn).not.toBeNull();
    const { settlementId } = details as { settlementId: string };
    const kept = await world.db.ledgerTransaction.findMany({
      where: { causeType: "settlement", causeId: settlementId },
      include: { entries: true },
      orderBy: { step: "asc" },
    });
    expect(
      kept.map(({ step, entries }) => [step, entries.map(({ debit, amount }) => `${debit} ${amount}`)]),
    ).toEqual([
      ["accepted", ["fee 3"]],
      ["booked", ["bank 115", "fee 2"]],
    ]);
  });
});

describe("the bank's push", () => {
  const push = (body: Uint8Array) =>
    world.call("POST", "/api/collection/bank-push", { body: new TextDecoder("latin1").decode(body) });
  const pushRaw = (body: Uint8Array) =>
    fetch(`${world.url}/api/collection/bank-push`, { method: "POST", body: Uint8Array.from(body) });

  it("is taken once, answered as the bank expects, and known in the bank's file", async () => {
    const paid = { account: await account(), amount: 120 };
    for (let i = 0; i < 2; i += 1) {
      const answer = await pushRaw(pushBody(paid));
      expect([answer.status, await answer.text()]).toEqual([200, "200 OK"]);
    }
    expect(await world.db.receipt.count({ where: { virtualAccount: paid.account } })).toBe(1);
    expect((await upload(joined([bankLine(paid)]))).body.outcomes).toEqual({ seen: 1 });
  });

  it("is refused when it is empty or nothing that we know", async () => {
    expect((await pushRaw(Buffer.alloc(0))).status).toBe(406);
    expect((await push(Buffer.from("hello"))).status).toBe(422);
  });

  it("is heard from the bank's addresses alone", async () => {
    const elsewhere = await apiWorld({
      deps: world.deps,
      parts: () => ({ bankPushSources: ["192.0.2.0/24"] }),
    });
    const nowhere = await apiWorld({ deps: world.deps, parts: () => ({ bankPushSources: [] }) });
    const status = async ({ url }: ApiWorld) =>
      (await fetch(`${url}/api/collection/bank-push`, { method: "POST", body: "x" })).status;
    expect([await status(elsewhere), await status(nowhere)]).toEqual([403, 404]);
    await elsewhere.close();
    await nowhere.close();
  });
});

it("leaves books that agree, also where a file named the chain of reported money", async () => {
  const virtualAccount = await account();
  const money = { channel: "STORE", externalId: "R-1", virtualAccount, amount: 120 } as const;
  await recordReceipt(world.deps, { ...money, paidAt: new Date("2026-11-22T10:00:00+08:00") });
  expect((await upload(storeFileOf([{ account: virtualAccount, amount: 120 }]))).body.outcomes).toEqual({
    seen: 1,
  });
  expect(await checkBooks(world.deps)).toEqual([]);
});

describe("lines that wait", () => {
  const waiting = async () => (await (await operator.get("/api/operator/imports?parked=1")).json()).items;
  const retry = async (id: string) => {
    const answer = await operator.post(`/api/operator/imports/${id}/retry`);
    return { status: answer.status, body: await answer.json() };
  };

  it("are read anew at a word, taken in once, and keep the names that they had", async () => {
    const later = bankLine({ account: await account(), amount: 120, day: "20261124" });
    const file = joined([later, bankLine({ account: await account(), amount: 120 }, 2).subarray(0, 60)]);
    const { body } = await upload(file);
    expect(body.outcomes).toEqual({ parked: 2 });
    expect((await waiting())[0]).toEqual(body);
    expect((await retry(body.id)).body).toEqual(body);
    world.deps.advance(86_400_000);
    // The night ended the session.
    operator = await world.person("operator");
    const answers = await Promise.all([retry(body.id), retry(body.id)]);
    for (const answer of answers) expect(answer.body.outcomes).toEqual({ matched: 1, parked: 1 });
    expect(await linesOf(body.id)).toMatchObject([{ outcome: "matched" }, { reason: "length" }]);
    expect((await upload(joined([later]))).body.outcomes).toEqual({ duplicate: 1 });
  });

  it("cannot be read once the content is gone, nor of a file that is not there", async () => {
    const { body } = await upload(
      joined([bankLine({ account: await account(), amount: 120, day: "20270101" })]),
    );
    await world.db.importFile.update({ where: { id: body.id }, data: { contentSealed: null } });
    expect(await retry(body.id)).toMatchObject({ status: 409, body: { error: { code: "import_emptied" } } });
    expect((await retry("019d0000-0000-7000-8000-000000000000")).status).toBe(404);
    expect((await retry("x")).status).toBe(404);
  });
});
