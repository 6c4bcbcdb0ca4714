import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { readPdf } from "#test/support/read-pdf.ts";

const school = "533302";
const today = "2026-11-22";

let world: ApiWorld;
let amy: Person;
let clerk: Person;
let ipass: Person;
beforeAll(async () => {
  world = await apiWorld();
  await world.db.school.update({ where: { code: school }, data: { collects: true } });
  await signIn();
});

async function signIn(): Promise<void> {
  amy = await world.person("approver", school);
  clerk = await world.person("clerk", school);
  ipass = await world.person("operator");
}
afterAll(() => world.close());

const collect = (serial: string) => amy.post(`/api/school/cases/${serial}/collect`);
const giveBack = (serial: string, reason = "收錯人") =>
  amy.post(`/api/school/cases/${serial}/return-cash`, { reason });
const sheet = async (day = today) => (await clerk.get(`/api/school/daily-sheet?day=${day}`)).json();
/** Whether it is offered to whoever decides, and to a clerk. */
const offered = (serial: string) =>
  Promise.all(
    [amy, clerk].map(async (person) =>
      (await (await person.get(`/api/school/cases/${serial}`)).json()).actions.includes("return-cash"),
    ),
  );
const held = async () => (await (await clerk.get("/api/school/hand-overs")).json()).held;

/** Whole NT$ on an account of the books, debits less credits. */
async function balance(name: string, key: string): Promise<number> {
  const [debits, credits] = await Promise.all([
    world.db.ledgerEntry.aggregate({ where: { debit: name, debitKey: key }, _sum: { amount: true } }),
    world.db.ledgerEntry.aggregate({ where: { credit: name, creditKey: key }, _sum: { amount: true } }),
  ]);
  return (debits._sum.amount ?? 0) - (credits._sum.amount ?? 0);
}

/** Cash of a case that was taken a moment ago. */
async function aCollected() {
  const cardCase = await aCase(world.deps, { category: "LOSS_ONLY" });
  expect((await collect(cardCase.serial)).status).toBe(200);
  return cardCase;
}

/** Whole NT$ that iPASS has not confirmed yet, by the receipts. */
async function unsettled(): Promise<number> {
  const of = { channel: "SCHOOL", state: { not: "REVERSED" }, settledOn: null } as const;
  return (await world.db.receipt.aggregate({ where: of, _sum: { amount: true } }))._sum.amount ?? 0;
}

/** Everything that the school holds, handed over. */
async function emptied(): Promise<void> {
  const { amount, count } = await held();
  if (count > 0) expect((await amy.post("/api/school/hand-overs", { amount })).status).toBe(201);
}

it("gives cash back: the case owes again, its bill is open, the student is told why", async () => {
  const { id, serial } = await aCollected();
  expect(await offered(serial)).toEqual([true, false]);
  const answer = await giveBack(serial);
  expect(await offered(serial)).toEqual([false, false]);
  expect(await answer.json()).toMatchObject({ progress: "UNPAID", review: "APPROVED", paidAt: null });
  expect(await world.db.receipt.findMany({ where: { bill: { caseId: id } } })).toMatchObject([
    { state: "REVERSED" },
  ]);
  expect(await world.db.bill.findMany({ where: { caseId: id, state: "OPEN" } })).toHaveLength(1);
  const [bill] = await world.db.bill.findMany({ where: { caseId: id } });
  expect(await balance("receivable", bill!.id)).toBe(20);
  const [notice] = await world.db.notice.findMany({ where: { caseId: id, kind: "cashReturned" } });
  expect(notice).toMatchObject({ data: { amount: 20, reason: "收錯人" } });
});

it("gives it back once, however often it is pressed, and takes it anew under another number", async () => {
  const { id, serial } = await aCollected();
  const answers = await Promise.all(Array.from({ length: 4 }, () => giveBack(serial)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await world.db.notice.count({ where: { caseId: id, kind: "cashReturned" } })).toBe(1);
  expect((await collect(serial)).status).toBe(200);
  const receipts = await world.db.receipt.findMany({
    where: { bill: { caseId: id } },
    orderBy: { receivedAt: "asc" },
  });
  expect(receipts.map(({ state }) => state).toSorted()).toEqual(["MATCHED", "REVERSED"]);
});

it.each([
  ["without a reason", { reason: "" }, 422, "validation_failed"],
  ["with a personal number in the reason", { reason: "A123456789" }, 422, "validation_failed"],
  ["of an older look at the case", { reason: "收錯人", version: 1 }, 409, "stale_version"],
  ["with a field nobody knows", { reason: "收錯人", amount: 20 }, 422, "unknown_field"],
])("gives nothing back %s", async (_, body, status, code) => {
  const { serial } = await aCollected();
  const answer = await amy.post(`/api/school/cases/${serial}/return-cash`, body);
  expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
  expect(await world.db.cardCase.findUnique({ where: { serial } })).toMatchObject({ progress: "PROCESSING" });
});

it("gives nothing back of a case that no cash was taken for, to a clerk, or once the card is ordered", async () => {
  const { serial } = await aCase(world.deps);
  expect((await (await giveBack(serial)).json()).error.code).toBe("no_cash_held");
  const { id, serial: other } = await aCollected();
  const path = `/api/school/cases/${other}/return-cash`;
  expect((await clerk.post(path, { reason: "收錯人" })).status).toBe(403);
  const order = {
    caseId: id,
    kind: "PRODUCE",
    createdAt: world.deps.now(),
    ackedAt: world.deps.now(),
  } as const;
  await world.db.cardOrder.create({ data: order });
  expect(await offered(other)).toEqual([false, false]);
  expect((await (await giveBack(other)).json()).error.code).toBe("illegal_transition");
});

it("adds the day up: what was taken, what went back, who did it, and what is held", async () => {
  world.deps.advance(24 * 3_600_000);
  // Sessions last a working day.
  await signIn();
  const day = "2026-11-23";
  const before = await held();
  const [first, second] = [await aCollected(), await aCollected()];
  await giveBack(second.serial);
  const answer = await sheet(day);
  const by = amy.name.username;
  expect(answer.lines).toMatchObject([
    { kind: "taken", serial: first.serial, name: "王小明", amount: 20, by, reason: null },
    { kind: "taken", serial: second.serial, amount: 20, by },
    { kind: "returned", serial: second.serial, amount: 20, by, reason: "收錯人" },
  ]);
  expect(answer).toMatchObject({
    day,
    taken: { count: 2, amount: 40 },
    returned: { count: 1, amount: 20 },
    total: 20,
    held: { count: before.count + 1, amount: before.amount + 20 },
  });
  expect(await sheet("2026-11-21")).toMatchObject({ lines: [], total: 0 });
  expect(
    await world.db.auditEntry.count({ where: { action: "cash.sheet", actor: `staff:${clerk.id}` } }),
  ).toBe(2);
});

it("prints the day and a receipt", async () => {
  const { serial } = await aCollected();
  const pages = [`/api/school/daily-sheet.pdf?day=2026-11-23`, `/api/school/cases/${serial}/receipt.pdf`];
  for (const page of pages) {
    const answer = await amy.get(page);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const { lines } = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(lines.join("\n")).toContain(serial);
    expect(lines.join("\n")).toContain("NT$20");
  }
});

it("shows another school nothing of it", async () => {
  const stranger = await world.person("admin", "353301");
  expect(await (await stranger.get(`/api/school/daily-sheet?day=${today}`)).json()).toMatchObject({
    lines: [],
  });
  expect(await (await stranger.get("/api/school/hand-overs")).json()).toEqual({
    held: { count: 0, amount: 0 },
    items: [],
  });
});

it("hands over all that is held, counted, and iPASS confirms it once", async () => {
  await emptied();
  const [one] = [await aCollected(), await aCollected()];
  const wrong = await amy.post("/api/school/hand-overs", { amount: 30 });
  expect((await wrong.json()).error.code).toBe("cash_differs");
  expect(await held()).toEqual({ count: 2, amount: 40 });
  const handed = await (await amy.post("/api/school/hand-overs", { amount: 40 })).json();
  expect(handed).toMatchObject({ schoolCode: school, amount: 40, count: 2, receivedAt: null });
  expect(await offered(one.serial)).toEqual([false, false]);
  expect((await (await giveBack(one.serial)).json()).error.code).toBe("cash_handed_over");
  expect((await amy.post("/api/school/hand-overs", { amount: 40 })).status).toBe(409);

  const receive = (amount: number) => ipass.post(`/api/operator/hand-overs/${handed.id}/receive`, { amount });
  expect((await receive(39)).status).toBe(409);
  const answers = await Promise.all([receive(40), receive(40)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const booked = await world.db.ledgerTransaction.findMany({
    where: { causeType: "handOver", causeId: handed.id },
    include: { entries: true },
  });
  expect(booked).toMatchObject([
    { entries: [{ debit: "bank", credit: "clearing", creditKey: "SCHOOL", amount: 40 }] },
  ]);
  expect(await balance("clearing", "SCHOOL")).toBe(await unsettled());
  const open = await (await ipass.get("/api/operator/hand-overs")).json();
  expect(open.items.map(({ id }: { id: string }) => id)).not.toContain(handed.id);
});

it("lets each sum be handed over or given back, never both, when both are tried at once", async () => {
  await emptied();
  for (let round = 0; round < 5; round++) {
    const { id, serial } = await aCollected();
    await Promise.all([giveBack(serial), amy.post("/api/school/hand-overs", { amount: 20 })]);
    const [receipt] = await world.db.receipt.findMany({ where: { bill: { caseId: id } } });
    expect([receipt!.state === "REVERSED", receipt!.handOverId !== null].filter(Boolean)).toHaveLength(1);
    const { paidAt } = await world.db.cardCase.findUniqueOrThrow({ where: { id } });
    expect(paidAt === null).toBe(receipt!.state === "REVERSED");
  }
});

it.each(["nobody", "0190a6f0-0000-7000-8000-000000000000"])("knows no hand-over %s", async (id) => {
  expect((await ipass.post(`/api/operator/hand-overs/${id}/receive`, { amount: 20 })).status).toBe(404);
});
