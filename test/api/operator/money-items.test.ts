import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { balanceOf, movementsOf } from "#test/support/balances.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";

let world: ApiWorld;
let olga: Person;
beforeAll(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterAll(() => world.close());

const items = "/api/operator/money-items";
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code];

async function money(virtualAccount: string, amount = 120) {
  const sum = { channel: "ATM" as const, externalId: randomUUID(), virtualAccount, amount };
  const receipt = await recordReceipt(world.deps, { ...sum, paidAt: world.deps.now() });
  const item = await world.db.moneyItem.findFirst({ where: { receiptId: receipt.id } });
  return { receipt, id: item?.id ?? "" };
}
const billOf = (caseId: string) => world.db.bill.findFirstOrThrow({ where: { caseId } });
const soundBooks = async () => (await (await olga.get("/api/operator/books")).json()).findings;

it("lists what waits, newest first, by kind, age and owner, page by page", async () => {
  const { id } = await billAndCase();
  const first = await money((await billOf(id)).virtualAccount, 100);
  const openedAt = new Date(world.deps.now().getTime() - 3 * 86_400_000);
  await world.db.moneyItem.update({ where: { id: first.id }, data: { openedAt } });
  const second = await money("71060012345670");
  const list = async (query: string) =>
    ((await (await olga.get(`${items}?${query}`)).json()) as { items: { id: string }[] }).items;
  expect((await list("")).slice(0, 2).map((row) => row.id)).toEqual([second.id, first.id]);
  expect(await list("kind=short&olderThanDays=3")).toMatchObject([
    {
      id: first.id,
      kindText: "少繳",
      nextStep: "refund",
      owner: "ipass",
      ageDays: 3,
      amount: 100,
      serial: expect.stringMatching(/^SEQ/),
      receipt: { channel: "ATM", state: "WRONG_AMOUNT", settledOn: null },
    },
  ]);
  expect(await list("kind=short&olderThanDays=4")).toEqual([]);
  expect((await olga.post(`${items}/${first.id}/assign`, {})).status).toBe(200);
  expect((await list("owner=me")).map((row) => row.id)).toEqual([first.id]);
  const page = await (await olga.get(`${items}?limit=1`)).json();
  const next = await (await olga.get(`${items}?limit=1&cursor=${page.nextCursor}`)).json();
  expect([page.items[0].id, next.items[0].id]).toEqual([second.id, first.id]);
});

const billAndCase = (acts: ("lapsed" | "approved")[] = []) => aCase(world.deps, { acts });

it("finds out whose money it is, then lets it pay, with history and trail", async () => {
  const cardCase = await billAndCase();
  const bill = await billOf(cardCase.id);
  const { id, receipt } = await money("71060087654320");
  const identified = await olga.post(`${items}/${id}/identify`, { serial: cardCase.serial });
  expect(await identified.json()).toMatchObject({ nextStep: "decide", serial: cardCase.serial });
  const told = { where: { caseId: cardCase.id, kind: "surplusMoney" } };
  expect(await world.db.notice.count(told)).toBe(1);
  expect(await soundBooks()).toEqual([]);

  const applied = await (await olga.post(`${items}/${id}/apply`, {})).json();
  expect(applied).toMatchObject({ outcome: "applied", closedAt: expect.any(String) });
  expect(applied.history.map(({ code }: { code: string }) => code)).toEqual([
    "opened",
    "identified",
    "closed",
  ]);
  expect(await movementsOf(world.db, receipt.id)).toEqual([
    "received: clearing > unidentified 120",
    "identified: unidentified > surplus 120",
    "applied: surplus > receivable 120",
  ]);
  expect(await balanceOf(world.db, "receivable", bill.id)).toBe(0);
  expect(await world.db.cardCase.findUnique({ where: { id: cardCase.id } })).toMatchObject({
    progress: "PROCESSING",
  });
  const trail = await world.db.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual(["money.identify", "money.apply"]);
  expect(await codeOf(await olga.post(`${items}/${id}/apply`, {}))).toEqual([409, "money_item_closed"]);
  expect(await soundBooks()).toEqual([]);
});

it("brings a lapsed case back by the word of the desk, however often it is pressed", async () => {
  const cardCase = await billAndCase(["lapsed"]);
  const strict = { ...world.deps, settings: { ...world.deps.settings, reviveLatePayments: false } };
  const { virtualAccount } = await billOf(cardCase.id);
  const sum = { channel: "STORE" as const, externalId: randomUUID(), virtualAccount, amount: 120 };
  const receipt = await recordReceipt(strict, { ...sum, paidAt: world.deps.now() });
  const { id } = await world.db.moneyItem.findFirstOrThrow({ where: { receiptId: receipt.id } });
  const pressed = await Promise.all([1, 2, 3].map(() => olga.post(`${items}/${id}/apply`, {})));
  expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await world.db.cardCase.findUnique({ where: { id: cardCase.id } })).toMatchObject({
    progress: "PROCESSING",
  });
  expect(await soundBooks()).toEqual([]);
});

describe("refuses, and changes nothing", () => {
  it.each([
    ["an amount that does not fit", "apply", {}, [409, "money_does_not_fit"]],
    ["to close what is still held", "explain", { reason: "核對過" }, [409, "money_still_held"]],
    ["to find out what is known", "identify", {}, [409, "money_does_not_fit"]],
    ["a colleague that there is not", "assign", { to: "nobody" }, [422, "validation_failed"]],
    ["a field that it does not know", "apply", { amount: 5 }, [422, "unknown_field"]],
    ["a case that there is not", "apply", { serial: "SEQ999999999999" }, [404, "not_found"]],
  ] as const)("%s", async (_, verb, body, refused) => {
    const cardCase = await billAndCase();
    const { id } = await money((await billOf(cardCase.id)).virtualAccount, 110);
    const before = await world.db.moneyItem.findUnique({ where: { id }, include: { history: true } });
    const given = verb === "identify" ? { serial: cardCase.serial } : body;
    expect(await codeOf(await olga.post(`${items}/${id}/${verb}`, given))).toEqual(refused);
    expect(await world.db.moneyItem.findUnique({ where: { id }, include: { history: true } })).toEqual(
      before,
    );
  });

  it("anybody but iPASS, and ids that are nobody's", async () => {
    const amy = await world.person("approver", "533302");
    expect((await amy.get(items)).status).toBe(403);
    for (const id of ["1", randomUUID()]) expect((await olga.get(`${items}/${id}`)).status).toBe(404);
    expect((await olga.get(`${items}?cursor=x`)).status).toBe(422);
  });
});

it("closes what holds no money with the words that explain it", async () => {
  const { id } = await world.db.moneyItem.create({
    data: { kind: "settlementDiffers", amount: -3, nextStep: "investigate", openedAt: world.deps.now() },
  });
  const closed = await (await olga.post(`${items}/${id}/explain`, { reason: "超商更正手續費" })).json();
  expect(closed).toMatchObject({ outcome: "explained", outcomeText: "已說明" });
  expect(closed.history.at(-1)).toMatchObject({
    by: expect.not.stringContaining("staff:"),
    details: { reason: "超商更正手續費" },
  });
});
