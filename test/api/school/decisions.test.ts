import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let amy: Person;
let bob: Person;
beforeAll(async () => {
  world = await apiWorld();
  amy = await world.person("approver", "533302");
  bob = await world.person("admin", "533302");
});
afterAll(() => world.close());

/** The history after the submission. */
const codesOf = async (caseId: string) =>
  (await world.db.caseHistory.findMany({ where: { caseId }, orderBy: { id: "asc" } }))
    .map(({ code }) => code)
    .filter((code) => code !== "submitted" && code !== "billIssued");
/** What the student is told after that it was submitted. */
const noticesOf = async (caseId: string) =>
  (await world.db.notice.findMany({ where: { caseId }, orderBy: { seq: "asc" } }))
    .filter(({ kind }) => kind !== "caseSubmitted")
    .map(({ kind, data }) => [kind, data]);
const fromSubmission = [{ code: "submitted" }, { code: "billIssued" }];
const decide = (who: Person, serial: string, action: string, body: object = {}) =>
  who.post(`/api/school/cases/${serial}/${action}`, body);

it("approves: status, history, stop of the lost card and notice together", async () => {
  const { id, serial } = await aCase(world.deps);
  const answer = await decide(amy, serial, "approve", { version: 1 });
  expect(await answer.json()).toMatchObject({
    review: "APPROVED",
    version: 2,
    confirmedAt: "2026-11-22T12:00:00.000+08:00",
  });
  expect(await codesOf(id)).toEqual(["approved", "cardStopped"]);
  expect(await noticesOf(id)).toEqual([["caseApproved", {}]]);
  expect(await world.db.cardOrder.findMany({ where: { caseId: id } })).toMatchObject([{ kind: "STOP" }]);
});

it("leaves one notice and one history row, however many approve at once", async () => {
  const { id, serial } = await aCase(world.deps, { category: "REISSUE" });
  const both = Array.from({ length: 8 }, (_, n) =>
    decide(n % 2 ? amy : bob, serial, "approve", { version: 1 }),
  );
  const statuses = (await Promise.all(both)).map(({ status }) => status);
  expect(statuses).toEqual(Array(8).fill(200));
  expect(await codesOf(id)).toEqual(["approved"]);
  expect(await noticesOf(id)).toHaveLength(1);
  expect(await world.db.auditEntry.count({ where: { action: "case.approve", subject: serial } })).toBe(1);
});

it("lets one of an approval and a return at the same moment through; the other is told that the case moved on", async () => {
  const { id, serial } = await aCase(world.deps, { category: "REISSUE" });
  const answers = await Promise.all([
    decide(amy, serial, "approve", { version: 1 }),
    decide(bob, serial, "return", { version: 1, reasons: ["PHOTO"] }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await codesOf(id)).toHaveLength(1);
  expect(await noticesOf(id)).toHaveLength(1);
});

it("refuses a decision on an older version and changes nothing", async () => {
  const { id, serial } = await aCase(world.deps);
  await world.db.cardCase.update({ where: { id }, data: { version: 5 } });
  for (const [action, body] of [
    ["approve", {}],
    ["return", { reasons: ["NAME"] }],
  ] as const) {
    const answer = await decide(amy, serial, action, { ...body, version: 4 });
    expect([answer.status, (await answer.json()).error.code]).toEqual([409, "stale_version"]);
  }
  expect(await codesOf(id)).toEqual([]);
  expect(await noticesOf(id)).toEqual([]);
});

it("returns with reasons and words; the case names them and the student is told", async () => {
  const { id, serial } = await aCase(world.deps);
  const body = { version: 1, reasons: ["PHOTO", "NAME"], reason: "照片太暗\u0007" };
  expect(await (await decide(amy, serial, "return", body)).json()).toMatchObject({
    review: "RETURNED",
    returnReasons: ["PHOTO", "NAME"],
    timeline: [...fromSubmission, { code: "returned", note: "照片太暗" }],
  });
  expect(await noticesOf(id)).toEqual([["caseReturned", { reasons: ["PHOTO", "NAME"], reason: "照片太暗" }]]);
});

it("approves what was returned after all, and clears the reasons", async () => {
  const { serial } = await aCase(world.deps);
  await decide(amy, serial, "return", { reason: "請補照片" });
  expect(await (await decide(amy, serial, "approve", { reason: "本人到校確認" })).json()).toMatchObject({
    review: "APPROVED",
    returnReasons: [],
    timeline: [
      ...fromSubmission,
      ...[{ note: "請補照片" }, { note: "本人到校確認" }, { code: "cardStopped" }],
    ],
  });
});

it.each([{}, { reasons: [] }, { reason: "  " }, { reasons: ["UGLY"] }, { reasons: ["PHOTO"], force: true }])(
  "refuses a return with %j",
  async (body) => {
    const { serial } = await aCase(world.deps);
    expect((await decide(amy, serial, "return", body)).status).toBe(422);
  },
);

it("does not take an approval back, nor decide on a case that has ended", async () => {
  const approved = await aCase(world.deps, { acts: ["approved"] });
  const lapsed = await aCase(world.deps, { acts: ["lapsed"] });
  const refused = [
    await decide(amy, approved.serial, "return", { reasons: ["OTHER"] }),
    await decide(amy, lapsed.serial, "approve"),
  ];
  for (const answer of refused)
    expect([answer.status, (await answer.json()).error.code]).toEqual([409, "illegal_transition"]);
});

it("collects once: approved, paid in cash, one receipt, however often it is pressed", async () => {
  await world.db.school.update({ where: { code: "353301" }, data: { collects: true } });
  const carl = await world.person("approver", "353301");
  const { id, serial } = await aCase(world.deps, { form: { schoolCode: "353301" } });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => decide(carl, serial, "collect", { version: 1 })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await codesOf(id)).toEqual(["approved", "cardStopped", "collected"]);
  expect(await world.db.receipt.findMany({ where: { bill: { caseId: id } } })).toMatchObject([
    { channel: "SCHOOL", amount: 120, state: "MATCHED" },
  ]);
  expect(await world.db.cardCase.findUnique({ where: { id } })).toMatchObject({
    review: "APPROVED",
    progress: "PROCESSING",
    paidAt: world.deps.now(),
  });
});

it("issues the bill of a cash case that had none, so that the cash is kept like other money", async () => {
  const dora = await world.person("approver", "353301");
  const { id, serial } = await aCase(world.deps, { form: { schoolCode: "353301" } });
  expect(await world.db.bill.count({ where: { caseId: id } })).toBe(0);
  expect((await decide(dora, serial, "collect")).status).toBe(200);
  expect(await world.db.bill.findMany({ where: { caseId: id } })).toMatchObject([
    { state: "PAID", amount: 120 },
  ]);
});

it("collects nothing where students pay by themselves", async () => {
  const { id, serial } = await aCase(world.deps);
  const answer = await decide(amy, serial, "collect");
  expect([answer.status, (await answer.json()).error.code]).toEqual([409, "school_does_not_collect"]);
  expect(await codesOf(id)).toEqual([]);
});

describe("words of staff", () => {
  const told = ["身分證應為A123456789", "請撥 0912-345-678", "退到 0012345678901"];
  const sentence = { reason: expect.stringContaining("請勿填寫身分證號") };

  it.each(told)("that hold a personal number are refused, and nothing changes: %s", async (reason) => {
    const { id, serial } = await aCase(world.deps);
    for (const action of ["approve", "return"]) {
      const answer = await decide(amy, serial, action, { reason });
      expect([answer.status, (await answer.json()).error]).toMatchObject([
        422,
        { code: "validation_failed", fields: sentence },
      ]);
    }
    const operator = await world.person("operator");
    const voided = await operator.post(`/api/operator/cases/${serial}/void`, { reason });
    expect([voided.status, (await voided.json()).error]).toMatchObject([422, { fields: sentence }]);
    expect(await codesOf(id)).toEqual([]);
  });
});
