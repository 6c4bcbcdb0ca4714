import { afterAll, beforeAll, expect, it } from "vitest";
import { chequePostage } from "#domain/facts.ts";
import { aCase } from "#test/factories/case.ts";
import { tellBalance } from "#test/factories/told-balance.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let olga: Person;
beforeAll(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterAll(() => world.close());

const step = (serial: string, name: string, body: object = {}) =>
  olga.post(`/api/operator/cases/${serial}/${name}`, body);
const paid = { acts: ["paid"] } as const;
const paidAndApproved = { acts: ["paid", "approved"] } as const;
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code];
const refused = [409, "illegal_transition"];

it("takes a paid and approved case to 已結案, with its order and its notice", async () => {
  const { id, serial } = await aCase(world.deps, paidAndApproved);
  for (const name of ["produce", "ship"]) expect((await step(serial, name)).status).toBe(200);
  expect(await (await step(serial, "close")).json()).toMatchObject({
    progress: "CLOSED",
    schoolCode: "533302",
    producedAt: expect.any(String),
    shippedAt: expect.any(String),
    closedAt: "2026-11-22T12:00:00.000+08:00",
    waitingFor: [],
  });
  const inOrder = { where: { caseId: id }, orderBy: { seq: "asc" } } as const;
  const kindsOf = (rows: { kind: string }[]) => rows.map(({ kind }) => kind);
  expect(kindsOf(await world.db.notice.findMany(inOrder)).at(-1)).toBe("caseClosed");
  expect(kindsOf(await world.db.cardOrder.findMany(inOrder))).toEqual(["STOP", "PRODUCE"]);
  const trail = await world.db.auditEntry.findMany({ where: { subject: serial }, orderBy: { seq: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual([
    "case.approve",
    ...["case.produce", "case.view", "case.ship", "case.view", "case.close", "case.view"],
  ]);
});

it.each([
  ["not paid", { acts: ["approved"] }],
  ["not approved", paid],
  ["returned", { acts: ["paid", "returned"] }],
  ["without a photo", { ...paidAndApproved, columns: { photoMode: null } }],
  ["still waiting for the old card", { ...paidAndApproved, category: "REISSUE" }],
  ["about the refund only", { ...paidAndApproved, category: "LOSS_REFUND" }],
] as const)("makes no card for a case %s, and orders none", async (_, given) => {
  const { id, serial } = await aCase(world.deps, given);
  expect(await codeOf(await step(serial, "produce"))).toEqual(refused);
  expect(await world.db.cardOrder.count({ where: { caseId: id, kind: "PRODUCE", outcome: "DONE" } })).toBe(0);
  expect(await world.db.caseHistory.count({ where: { caseId: id, code: "produced" } })).toBe(0);
});

it("makes the card of a replacement once the old one is in", async () => {
  const { serial } = await aCase(world.deps, { ...paidAndApproved, category: "REISSUE" });
  expect((await step(serial, "old-card")).status).toBe(200);
  expect((await step(serial, "produce")).status).toBe(200);
  expect(await codeOf(await step(serial, "old-card"))).toEqual(refused);
});

it("makes one card, however often it is pressed at once", async () => {
  const { id, serial } = await aCase(world.deps, paidAndApproved);
  const answers = await Promise.all(Array.from({ length: 6 }, () => step(serial, "produce")));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await world.db.cardOrder.count({ where: { caseId: id, kind: "PRODUCE" } })).toBe(1);
});

it("refunds a refund case and then closes it; a case not shipped is not closed", async () => {
  const refund = await aCase(world.deps, { ...paidAndApproved, category: "LOSS_REFUND" });
  const offered = async () =>
    (await (await olga.get(`/api/operator/cases/${refund.serial}`)).json()).actions as string[];
  expect(await offered()).toEqual([]);
  expect(await codeOf(await step(refund.serial, "refund"))).toEqual([409, "balance_unknown"]);
  await tellBalance(world.deps, refund.serial, 300);
  expect(await offered()).toEqual(["refund"]);
  expect((await step(refund.serial, "refund")).status).toBe(200);
  expect(await world.db.refund.findMany({ where: { caseId: refund.id } })).toMatchObject([
    { amount: 300 - chequePostage, postage: chequePostage, state: "SENT" },
  ]);
  expect(await offered()).toEqual(["refund-returned", "close"]);
  expect((await step(refund.serial, "close")).status).toBe(200);
  const reissue = await aCase(world.deps, paidAndApproved);
  expect(await codeOf(await step(reissue.serial, "close"))).toEqual(refused);
});

it("voids only what nobody has confirmed, with its bill", async () => {
  const open = await aCase(world.deps);
  expect((await step(open.serial, "void", { reason: "重複申請" })).status).toBe(200);
  expect(await world.db.bill.findMany({ where: { caseId: open.id } })).toMatchObject([{ state: "VOID" }]);
  const confirmed = await aCase(world.deps, paid);
  expect(await codeOf(await step(confirmed.serial, "void", { reason: "重複申請" }))).toEqual(refused);
});

it("refuses an older version, an unknown case, an unknown step and an unknown field", async () => {
  const { serial } = await aCase(world.deps, { columns: { version: 3 } });
  expect(await codeOf(await step(serial, "void", { version: 2, reason: "重複申請" }))).toEqual([
    409,
    "stale_version",
  ]);
  expect(await codeOf(await step("SEQ999999999999", "void", { reason: "重複申請" }))).toEqual([
    404,
    "not_found",
  ]);
  expect(await codeOf(await step(serial, "explode"))).toEqual([404, "not_found"]);
  expect(await codeOf(await step(serial, "void", { force: true }))).toEqual([422, "unknown_field"]);
});

it("searches all schools by serial, school and state, each look in the trail", async () => {
  const { serial } = await aCase(world.deps, { form: { schoolCode: "353301" }, acts: ["lapsed"] });
  for (const query of [`serial=${serial}`, "schoolCode=353301", "progress=LAPSED&limit=1", `q=${serial}`]) {
    const { items } = await (await olga.get(`/api/operator/cases?${query}`)).json();
    expect(items.map((row: { serial: string }) => row.serial)).toEqual([serial]);
  }
  expect((await olga.get(`/api/operator/cases/${serial}`)).status).toBe(200);
  const looks = await world.db.auditEntry.findMany({ where: { actor: `staff:${olga.id}`, subject: serial } });
  expect(looks.map(({ action }) => action)).toEqual(["case.view"]);
});

it("feeds the card core its orders in order, from where it left off", async () => {
  const start = (await (await olga.get("/api/operator/feed?limit=1000")).json()).last;
  const first = await aCase(world.deps, paidAndApproved);
  const second = await aCase(world.deps, { ...paidAndApproved, category: "LOSS_REFUND" });
  const { items, last } = await (await olga.get(`/api/operator/feed?after=${start}`)).json();
  expect(items).toMatchObject([
    { kind: "STOP", serial: first.serial, ackedAt: null },
    { kind: "PRODUCE", serial: first.serial, ackedAt: null },
    { kind: "STOP", serial: second.serial, ackedAt: null },
    { kind: "REFUND_BALANCE", serial: second.serial, ackedAt: null },
  ]);
  expect((await (await olga.get(`/api/operator/feed?after=${last}`)).json()).items).toEqual([]);
  const acks = [];
  for (let n = 0; n < 2; n++)
    acks.push((await (await olga.post("/api/operator/feed/ack", { upTo: last })).json()).acked);
  expect(acks).toEqual([expect.toSatisfy((count: number) => count >= 2), 0]);
  const again = await (await olga.get(`/api/operator/feed?after=${start}`)).json();
  expect(again.items.map((item: { ackedAt: string }) => item.ackedAt)).not.toContain(null);
});

it.each(["after=-1", "after=x", "after=99999999999999999999", "limit=0"])(
  "refuses feed?%s",
  async (query) => {
    expect((await olga.get(`/api/operator/feed?${query}`)).status).toBe(422);
  },
);

it("lists money by state", async () => {
  const { id } = await aCase(world.deps);
  const bill = await world.db.bill.findFirstOrThrow({ where: { caseId: id } });
  await world.db.receipt.create({
    data: {
      ...{ channel: "ATM", externalId: "a1", amount: 119, state: "WRONG_AMOUNT", billId: bill.id },
      ...{ virtualAccount: bill.virtualAccount, paidAt: world.deps.now(), receivedAt: world.deps.now() },
    },
  });
  const { items } = await (await olga.get("/api/operator/receipts?state=WRONG_AMOUNT")).json();
  expect(items).toMatchObject([{ channel: "ATM", amount: 119, serial: expect.stringMatching(/^SEQ/) }]);
  expect((await olga.get("/api/operator/receipts?state=LOST")).status).toBe(422);
});

it("pages through money without a gap or a repetition, also where several sums came in one moment", async () => {
  const money = (externalId: string, receivedAt: Date) => ({
    ...({
      channel: "ATM",
      state: "UNKNOWN_ACCOUNT",
      externalId,
      amount: 120,
      paidAt: receivedAt,
      receivedAt,
    } as const),
  });
  const [older, newer] = [new Date("2031-01-01T00:00:00Z"), new Date("2031-01-02T00:00:00Z")];
  await world.db.receipt.createMany({
    data: [money("p1", older), money("p2", newer), money("p3", newer), money("p4", newer)],
  });
  const pages: string[][] = [];
  for (let cursor = ""; pages.length < 2; ) {
    const page = await (
      await olga.get(`/api/operator/receipts?state=UNKNOWN_ACCOUNT&limit=2${cursor}`)
    ).json();
    pages.push(page.items.map(({ externalId }: { externalId: string }) => externalId));
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2]);
  expect(pages.flat().toSorted()).toEqual(["p1", "p2", "p3", "p4"]);
  expect(pages[1]).toContain("p1");
  expect((await olga.get("/api/operator/receipts?cursor=garbage")).status).toBe(422);
});

it("is closed to school staff and to everybody without a session", async () => {
  const admin = await world.person("admin", "533302");
  const { serial } = await aCase(world.deps);
  const paths = [`cases`, `cases/${serial}`, "receipts", "feed"].map((path) => `/api/operator/${path}`);
  for (const path of [...paths, "/api/audit", "/api/audit/verify"]) {
    expect((await admin.get(path)).status).toBe(403);
    expect((await world.call("GET", path)).status).toBe(401);
  }
  expect((await admin.post(`/api/operator/cases/${serial}/void`)).status).toBe(403);
  expect((await admin.post("/api/operator/feed/ack", { upTo: 1 })).status).toBe(403);
});

it("opens a closed case again when the refund came back, tells why, and refunds once more", async () => {
  const { id, serial } = await aCase(world.deps, { ...paidAndApproved, category: "LOSS_REFUND" });
  const reason = "帳戶已結清";
  expect(await codeOf(await step(serial, "refund-returned", { reason }))).toEqual(refused);
  await tellBalance(world.deps, serial, 300);
  for (const name of ["refund", "close"]) expect((await step(serial, name)).status).toBe(200);
  const reopened = await (await step(serial, "refund-returned", { reason })).json();
  expect(reopened).toMatchObject({
    progress: "PROCESSING",
    refundedAt: null,
    closedAt: null,
    status: { code: "refundReturned", text: expect.stringContaining("退費被退回") },
    actions: ["refund"],
  });
  expect(await world.db.cardCase.findUnique({ where: { id } })).toMatchObject({ endedAt: null });
  expect(await world.db.notice.findFirst({ where: { caseId: id, kind: "refundReturned" } })).toMatchObject({
    data: { reason: "帳戶已結清" },
  });
  const again = await (await step(serial, "refund")).json();
  expect(again.status.code).toBe("refundSent");
  expect((await step(serial, "close")).status).toBe(200);
  expect(await world.db.cardOrder.count({ where: { caseId: id, kind: "REFUND_BALANCE" } })).toBe(1);
});

it("does not take a refund that came back without a reason that the student can be told", async () => {
  const { serial } = await aCase(world.deps, { ...paidAndApproved, category: "LOSS_REFUND" });
  await tellBalance(world.deps, serial, 300);
  await step(serial, "refund");
  for (const body of [{}, { reason: "  " }]) {
    const response = await step(serial, "refund-returned", body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error: { code: "validation_failed", fields: { reason: "請寫下原因，學生會收到。" } },
    });
  }
});

it("tells the student why her case was voided", async () => {
  const { id, serial } = await aCase(world.deps);
  expect((await step(serial, "void", { reason: "重複申請" })).status).toBe(200);
  expect(await world.db.notice.findFirst({ where: { caseId: id, kind: "caseVoided" } })).toMatchObject({
    data: { reason: "重複申請" },
  });
});
