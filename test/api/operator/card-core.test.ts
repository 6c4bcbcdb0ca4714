import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CardOrderKind } from "#domain/codes.ts";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let olga: Person;
beforeAll(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterAll(() => world.close());

const at = "2026-11-22T11:30:00+08:00";
const paid = { acts: ["paid"] } as const;
const ready = { acts: ["paid", "approved"] } as const;
const refund = { ...ready, category: "LOSS_REFUND" } as const;

const step = (serial: string, name: string, body: object = {}) =>
  olga.post(`/api/operator/cases/${serial}/${name}`, body);
const show = async (serial: string) => (await olga.get(`/api/operator/cases/${serial}`)).json();

async function feed() {
  return (await (await olga.get("/api/operator/feed?limit=1000")).json()).items as FeedRow[];
}
interface FeedRow {
  seq: number;
  kind: CardOrderKind;
  serial: string;
  round: number;
  supersededAt: string | null;
  outcome: string | null;
  payload: Record<string, unknown>;
}

async function orders(serial: string) {
  return (await feed()).filter((row) => row.serial === serial);
}

/** The last order of a kind, which there must be. */
async function order(serial: string, kind: CardOrderKind) {
  const found = (await orders(serial)).findLast((row) => row.kind === kind);
  expect(found).toBeDefined();
  return found!;
}

const tell = (...results: object[]) => olga.post("/api/operator/feed/results", { results });
async function outcomesOf(answer: Response) {
  expect(answer.status).toBe(200);
  return (await answer.json()).results;
}

/** The card core carries an order out. */
async function done(serial: string, kind: CardOrderKind, told: object = {}) {
  const { seq } = await order(serial, kind);
  expect(await outcomesOf(await tell({ orderSeq: seq, outcome: "DONE", at, ...told }))).toMatchObject([
    { orderSeq: seq, ok: true, state: "done", repeated: false },
  ]);
}

async function refuse(serial: string, kind: CardOrderKind) {
  const { seq } = await order(serial, kind);
  const told = { orderSeq: seq, outcome: "REFUSED", at, reason: "卡號與學號不符" };
  expect(await outcomesOf(await tell(told))).toMatchObject([{ ok: true, state: "refused" }]);
  return seq;
}

const cardBalance = async (id: string) => {
  const rows = await world.db.ledgerEntry.findMany({
    where: { OR: [{ creditKey: id }, { debitKey: id }] },
    orderBy: { id: "asc" },
  });
  return rows.map(({ debit, credit, amount }) => [debit, credit, amount]);
};
const noticesOf = async (caseId: string) =>
  (await world.db.notice.findMany({ where: { caseId }, orderBy: { seq: "asc" } })).map(({ kind }) => kind);

describe("orders", () => {
  it("carry all that the card core needs, and go out when they are due", async () => {
    const { serial } = await aCaseWithPhoto(world.deps, paid);
    expect(await orders(serial)).toMatchObject([
      {
        kind: "STOP",
        payload: { schoolCode: "533302", name: "王小明", idNumber: "A123456789", idType: "NATIONAL" },
      },
    ]);
    const { items } = await (await olga.get(`/api/operator/card-orders?state=open&limit=200`)).json();
    expect(items).toContainEqual(expect.objectContaining({ serial, kind: "STOP", mayOrderAgain: false }));
  });

  it("for a new card are given with the last thing that was awaited, with the picture beside", async () => {
    const { serial } = await aCaseWithPhoto(world.deps, ready);
    const { seq, payload } = await order(serial, "PRODUCE");
    expect(payload).toMatchObject({ printName: "王小明", photo: "NEW", studentNo: expect.any(String) });
    const photo = await olga.get(`/api/operator/feed/${seq}/photo`);
    expect(photo.headers.get("content-type")).toBe("image/jpeg");
    expect(photo.headers.get("cache-control")).toBe("no-store");
    const stop = await order(serial, "STOP");
    for (const other of [stop.seq, 999_999])
      expect((await olga.get(`/api/operator/feed/${other}/photo`)).status).toBe(404);
    const looks = await world.db.auditEntry.findMany({ where: { action: "feed.photo" } });
    expect(looks.filter(({ subject }) => subject === serial)).toHaveLength(1);
  });

  it("are called back and given anew when what they say has changed, never edited", async () => {
    const { serial } = await aCase(world.deps, ready);
    await returned(serial, ["NAME"]);
    expect(await orders(serial)).toMatchObject([
      { kind: "STOP", supersededAt: null },
      { kind: "PRODUCE", round: 1, supersededAt: expect.any(String) },
    ]);
  });

  it("are numbered when they can be seen, so that a slow writer's come behind and none is missed", async () => {
    const [slow, quick] = [await aCase(world.deps), await aCase(world.deps)];
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const writer = world.db.$transaction(
      async (tx) => {
        const { id: caseId } = slow;
        await tx.cardOrder.create({ data: { caseId, kind: "STOP", round: 9, createdAt: new Date() } });
        begun.resolve();
        await goOn.promise;
      },
      { timeout: 20_000 },
    );
    await begun.promise;
    await world.db.cardOrder.create({
      data: { caseId: quick.id, kind: "STOP", round: 9, createdAt: new Date() },
    });
    const seen = await order(quick.serial, "STOP");
    expect(await orders(slow.serial)).toEqual([]);
    goOn.resolve();
    await writer;
    const behind = await (await olga.get(`/api/operator/feed?after=${seen.seq}`)).json();
    expect(behind.items.map(({ serial }: FeedRow) => serial)).toEqual([slow.serial]);
  });

  it("lose what they say with the personal data of their case", async () => {
    const { id, serial } = await aCase(world.deps, paid);
    await orders(serial);
    await world.db.cardOrder.updateMany({ where: { caseId: id }, data: { payloadSealed: null } });
    expect(await orders(serial)).toMatchObject([{ payload: null }]);
  });
});

describe("results", () => {
  it("take a lost card from its stop to the balance on the new one", async () => {
    const { id, serial } = await aCase(world.deps, ready);
    await done(serial, "STOP", { balance: 230 });
    expect(await cardBalance(id)).toEqual([["cardCore", "cardBalance", 230]]);
    await done(serial, "PRODUCE", { cardTail: "4071" });
    expect(await show(serial)).toMatchObject({ producedAt: "2026-11-22T11:30:00.000+08:00" });
    expect((await order(serial, "TRANSFER")).payload).toMatchObject({ newCardTail: "4071", balance: 230 });
    expect((await show(serial)).status.text).toContain("餘額 NT$230 正在轉入新卡");
    await done(serial, "TRANSFER");
    expect((await show(serial)).status.text).toContain("餘額 NT$230 已轉入新卡");
    expect(await cardBalance(id)).toEqual([
      ["cardCore", "cardBalance", 230],
      ["cardBalance", "cardCore", 230],
    ]);
    expect(await noticesOf(id)).toEqual(expect.arrayContaining(["cardProduced", "balanceMoved"]));
    const history = await world.db.caseHistory.findFirst({ where: { caseId: id, code: "purseStopped" } });
    expect(history?.at).toEqual(new Date(at));
  });

  it("come in any order: a card made before its old one is stopped waits for the balance", async () => {
    const { serial } = await aCase(world.deps, ready);
    await done(serial, "PRODUCE", { cardTail: "4071" });
    expect((await orders(serial)).map(({ kind }) => kind)).toEqual(["STOP", "PRODUCE"]);
    await done(serial, "STOP", { balance: 10 });
    expect((await order(serial, "TRANSFER")).payload).toMatchObject({ newCardTail: "4071", balance: 10 });
  });

  it("of an empty card move nothing, and say so", async () => {
    const { serial } = await aCase(world.deps, ready);
    await done(serial, "STOP", { balance: 0 });
    await done(serial, "PRODUCE", { cardTail: "4071" });
    expect((await orders(serial)).map(({ kind }) => kind)).toEqual(["STOP", "PRODUCE"]);
    expect((await show(serial)).status.text).toContain("原卡沒有餘額可轉入");
  });

  it("of a refund case set the balance aside for its holder", async () => {
    const { id, serial } = await aCase(world.deps, refund);
    await done(serial, "STOP", { balance: 230 });
    await done(serial, "REFUND_BALANCE", { balance: 215 });
    expect(await world.db.refund.findMany({ where: { caseId: id } })).toMatchObject([
      { kind: "BALANCE", state: "CREATED", method: "CHEQUE", amount: 187, postage: 28 },
    ]);
    expect((await show(serial)).status).toMatchObject({
      code: "refunding",
      text: expect.stringContaining("卡片餘額 NT$215，一卡通公司正在辦理退費 NT$187"),
    });
    expect(await cardBalance(id)).toEqual([
      ["cardCore", "cardBalance", 230],
      ["cardBalance", "cardCore", 15],
    ]);
  });

  it.each([
    ["nothing", "TRANSFER", 0, "卡片沒有餘額可退"],
    ["less than the postage of a cheque", "CHEQUE", 28, "不足支付支票郵資"],
  ] as const)("of a refund case whose card holds %s close it kindly", async (_, method, balance, said) => {
    const { id, serial } = await aCase(world.deps, { ...refund, columns: { refundMethod: method } });
    await done(serial, "STOP", { balance });
    await done(serial, "REFUND_BALANCE", { balance });
    const closed = await show(serial);
    expect(closed).toMatchObject({ progress: "CLOSED", refundedAt: null, waitingFor: [] });
    expect(closed.status.text).toContain(said);
    expect(await noticesOf(id)).toContain("nothingToRefund");
    expect(await world.db.refund.count({ where: { caseId: id } })).toBe(0);
    const moves = await cardBalance(id);
    expect(
      moves.reduce((sum, [debit, , amount]) => sum + (debit === "cardCore" ? 1 : -1) * Number(amount), 0),
    ).toBe(0);
  });

  it("that are told twice answer the same, and another one is an error that names the field", async () => {
    const { id, serial } = await aCase(world.deps, ready);
    const { seq: orderSeq } = await order(serial, "STOP");
    const result = { orderSeq, outcome: "DONE", at, balance: 230 };
    const utc = { ...result, at: new Date(at).toISOString() };
    expect(await outcomesOf(await tell(result, result, utc))).toMatchObject([
      { ok: true, repeated: false },
      { ok: true, repeated: true },
      { ok: true, repeated: true },
    ]);
    const differing = [
      { ...result, balance: 231 },
      { ...result, at: "2026-11-22T11:31:00+08:00" },
      { orderSeq, outcome: "REFUSED", at, reason: "查無此卡" },
    ];
    expect(await outcomesOf(await tell(...differing))).toMatchObject(
      ["balance", "at", "outcome"].map((field) => ({ ok: false, code: "result_conflict", field })),
    );
    expect(await cardBalance(id)).toEqual([["cardCore", "cardBalance", 230]]);
    expect(await world.db.caseHistory.count({ where: { caseId: id, code: "purseStopped" } })).toBe(1);
  });

  it("that cannot be taken cost no other", async () => {
    const { serial } = await aCase(world.deps, ready);
    const { seq: orderSeq } = await order(serial, "STOP");
    const good = { orderSeq, outcome: "DONE", at, balance: 5 };
    const answers = await outcomesOf(
      await tell(
        { ...good, orderSeq: 999_999_999 },
        { ...good, at: "2026-11-22T12:02:00+08:00" },
        { ...good, balance: 100_001 },
        { ...good, cardTail: "12" },
        { orderSeq, outcome: "REFUSED", at },
        good,
      ),
    );
    expect(answers).toMatchObject([
      { ok: false, code: "not_found", field: "orderSeq" },
      ...["at", "balance", "cardTail", "reason"].map((field) => ({ code: "validation_failed", field })),
      { ok: true, repeated: false },
    ]);
  });

  it("of six tellers at once are written once", async () => {
    const { id, serial } = await aCase(world.deps, ready);
    const { seq: orderSeq } = await order(serial, "PRODUCE");
    const all = await Promise.all(
      Array.from(
        { length: 6 },
        async () => (await outcomesOf(await tell({ orderSeq, outcome: "DONE", at, cardTail: "4071" })))[0],
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(6);
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await world.db.caseHistory.count({ where: { caseId: id, code: "produced" } })).toBe(1);
  });

  it.each([
    [{}],
    [{ results: {} }],
    [{ results: [{ orderSeq: 1, outcome: "MAYBE", at }] }],
    [{ results: [{ orderSeq: 1, outcome: "DONE", at: "yesterday" }] }],
    [{ results: [{ orderSeq: 1, outcome: "DONE", at, balance: 1.5 }] }],
    [{ results: [{ orderSeq: 1, outcome: "DONE", at, tail: "4071" }] }],
  ])("in another shape are refused: %j", async (body) => {
    expect((await olga.post("/api/operator/feed/results", body)).status).toBe(422);
  });

  it("are taken from nobody but the operator", async () => {
    const admin = await world.person("admin", "533302");
    for (const [method, path] of [
      ["POST", "feed/results"],
      ["GET", "feed/1/photo"],
      ["GET", "card-orders"],
      ["POST", "card-orders/1/again"],
    ] as const) {
      const send = method === "GET" ? admin.get : admin.post;
      expect((await send(`/api/operator/${path}`)).status).toBe(403);
      expect((await world.call(method, `/api/operator/${path}`)).status).toBe(401);
    }
  });
});

describe("a refusal", () => {
  it("is said where the case stands, waits in the desk's list, and is ordered again", async () => {
    const { serial } = await aCase(world.deps, ready);
    const seq = await refuse(serial, "PRODUCE");
    expect(await show(serial)).toMatchObject({
      status: { code: "producing", text: expect.stringContaining("製作新卡時遇到問題") },
    });
    const { items } = await (await olga.get("/api/operator/card-orders?state=refused&limit=200")).json();
    expect(items).toContainEqual(
      expect.objectContaining({ seq, serial, reason: "卡號與學號不符", mayOrderAgain: true }),
    );
    expect((await olga.post(`/api/operator/card-orders/${seq}/again`)).status).toBe(204);
    expect((await olga.post(`/api/operator/card-orders/${seq}/again`)).status).toBe(409);
    expect(await order(serial, "PRODUCE")).toMatchObject({ round: 2, outcome: null });
    expect((await show(serial)).status.text).not.toContain("遇到問題");
    await done(serial, "PRODUCE", { cardTail: "4071" });
    expect((await show(serial)).producedAt).toBeTruthy();
  });

  it("of the stop is said too", async () => {
    const { serial } = await aCase(world.deps, { acts: ["paid"], category: "LOSS_ONLY" });
    expect((await show(serial)).status.text).not.toContain("遇到");
    await refuse(serial, "STOP");
    expect((await show(serial)).status.text).toContain("舊卡的電子錢包還沒能停用");
  });
});

describe("a misprint", () => {
  it("is made again while the first card is on its way, and takes the balance along", async () => {
    const { id, serial } = await aCase(world.deps, ready);
    await done(serial, "STOP", { balance: 60 });
    await done(serial, "PRODUCE", { cardTail: "1111" });
    await done(serial, "TRANSFER");
    expect((await step(serial, "ship")).status).toBe(200);
    const { seq } = await order(serial, "PRODUCE");
    expect((await olga.post(`/api/operator/card-orders/${seq}/again`)).status).toBe(204);
    expect(await show(serial)).toMatchObject({ shippedAt: expect.any(String) });
    await done(serial, "PRODUCE", { cardTail: "2222" });
    expect(await order(serial, "TRANSFER")).toMatchObject({ round: 2, payload: { newCardTail: "2222" } });
    await done(serial, "TRANSFER");
    expect(await cardBalance(id)).toHaveLength(2);
    expect((await step(serial, "close")).status).toBe(200);
  });
});

describe("the desk by hand", () => {
  it("answers the open order; the card core may still add what it knows, and deny nothing", async () => {
    const { serial } = await aCase(world.deps, ready);
    const { seq: orderSeq } = await order(serial, "PRODUCE");
    expect((await step(serial, "produce")).status).toBe(200);
    expect(await orders(serial)).toMatchObject([{ kind: "STOP" }, { kind: "PRODUCE", outcome: "DONE" }]);
    const denied = { orderSeq, outcome: "REFUSED", at, reason: "查無此卡" };
    expect(await outcomesOf(await tell(denied))).toMatchObject([
      { code: "result_conflict", field: "outcome" },
    ]);
    await done(serial, "PRODUCE", { cardTail: "4071" });
    await done(serial, "STOP", { balance: 7 });
    expect((await order(serial, "TRANSFER")).payload).toMatchObject({ newCardTail: "4071" });
  });

  it("closes a case whose balance is still on its way, which stays in the list with its age", async () => {
    const { serial } = await aCase(world.deps, ready);
    await done(serial, "STOP", { balance: 60 });
    for (const name of ["produce", "ship", "close"]) expect((await step(serial, name)).status).toBe(200);
    const { items } = await (await olga.get("/api/operator/card-orders?limit=200")).json();
    expect(items).toContainEqual(
      expect.objectContaining({ serial, kind: "TRANSFER", createdAt: expect.any(String) }),
    );
    expect((await show(serial)).status.text).toContain("正在轉入新卡");
    await done(serial, "TRANSFER");
    expect((await show(serial)).status.text).toContain("已轉入新卡");
  });
});

async function returned(serial: string, reasons: string[]) {
  const approver = await world.person("approver", "533302");
  // An approved case is not returned by the lifecycle; one that is under review is.
  await world.db.cardCase.update({ where: { serial }, data: { review: "PENDING" } });
  expect((await approver.post(`/api/school/cases/${serial}/return`, { reasons })).status).toBe(200);
}
