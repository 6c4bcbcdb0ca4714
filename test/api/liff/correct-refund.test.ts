import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { tellBalance } from "#test/factories/told-balance.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

const olga = { id: randomUUID(), username: "olga", role: "operator", schoolCode: null } as const;
const desk = (serial: string, step: "refund" | "refund-returned", reason?: string) =>
  takeDeskStep(world.deps, olga, { serial, step, reason });
const rowOf = (serial: string) => world.db.cardCase.findUniqueOrThrow({ where: { serial } });
const refund = { method: "TRANSFER", bankCode: "004", branchCode: "0037", accountNo: "987654321098" };
const correct = (serial: string, body: object, by = device) => by.patch(`/cases/${serial}`, body);

let cards = 0;
/** A refund that was sent and came back. */
async function cameBack() {
  const { serial } = await aCase(world.deps, {
    studentId,
    category: "LOSS_REFUND",
    form: { studentNo: `BACK${++cards}` },
    acts: ["paid", "approved"],
  });
  await tellBalance(world.deps, serial, 300);
  await desk(serial, "refund");
  await desk(serial, "refund-returned", "帳戶已結清");
  return rowOf(serial);
}

it("asks for the refund and nothing else, in the words of the desk, with one tap to it", async () => {
  const { serial } = await cameBack();
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    returnItems: [{ reason: "REFUND", fields: ["refund"] }],
    returnWords: "帳戶已結清",
    actions: expect.arrayContaining(["fix"]),
    status: {
      code: "refundReturned",
      who: "student",
      next: "請更正退費資料。更正後再退一次；也可以撥 (07)791-2000 更正。",
      fix: { code: "CORRECT_REFUND", path: `/cases/${serial}/fix`, label: "更正退費資料" },
    },
  });
});

it("takes the new details sealed, once, and leaves the case approved, in force and on its way", async () => {
  const before = await cameBack();
  const body = { version: before.version, refund };
  const answers = await Promise.all([1, 2].map(() => correct(before.serial, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await answers.find(({ status }) => status === 200)!.json()).toMatchObject({
    review: "APPROVED",
    progress: "PROCESSING",
    returnItems: [],
    returnWords: null,
    status: { code: "refunding" },
    steps: expect.arrayContaining([
      expect.objectContaining({ code: "refund", state: "current", activity: "working" }),
    ]),
    timeline: expect.arrayContaining([expect.objectContaining({ code: "refundCorrected", who: "student" })]),
  });
  const { accountNoSealed, ...row } = await rowOf(before.serial);
  expect(row).toMatchObject({
    refundMethod: "TRANSFER",
    confirmedAt: before.confirmedAt,
    approvedAt: before.approvedAt,
    name: before.name,
    amountDue: before.amountDue,
  });
  expect(accountNoSealed).not.toContain(refund.accountNo);
  expect(world.deps.seal.open(accountNoSealed!)).toBe(refund.accountNo);
  const history = await world.db.caseHistory.findMany({
    where: { caseId: row.id },
    select: { code: true, details: true },
  });
  expect(JSON.stringify(history)).not.toContain(refund.accountNo);
  expect(await errorOf(await correct(before.serial, { refund }))).toMatchObject({
    code: "illegal_transition",
  });
  await desk(before.serial, "refund");
  expect(await (await device.get(`/cases/${before.serial}`)).json()).toMatchObject({
    status: { code: "refundSent" },
  });
});

it("lets go of the old account with another way of refund", async () => {
  const { serial } = await cameBack();
  await correct(serial, { refund });
  await desk(serial, "refund");
  await desk(serial, "refund-returned", "帳戶已結清");
  const cheque = { method: "CHEQUE", address: "高雄市前鎮區一心路1號" };
  expect((await correct(serial, { refund: cheque })).status).toBe(200);
  expect(await rowOf(serial)).toMatchObject({
    refundMethod: "CHEQUE",
    bankCode: null,
    branchCode: null,
    accountNoSealed: null,
  });
});

it("refuses whatever is not the whole refund of her own case that came back", async () => {
  const before = await cameBack();
  const { serial } = before;
  const refused = async (body: object, by = device) => {
    const answer = await errorOf(await correct(serial, body, by));
    expect(await rowOf(serial)).toEqual(before);
    return answer;
  };
  expect(await refused({ refund }, await world.signIn())).toMatchObject({ status: 404, code: "not_found" });
  expect(await refused({ refund, name: "王大明" })).toMatchObject({
    status: 422,
    fields: { name: "沒有請您修改這一項。" },
  });
  expect(await refused({})).toMatchObject({ status: 422, fields: { refund: expect.any(String) } });
  expect(await refused({ refund: { ...refund, bankCode: "4", accountNo: "12" } })).toMatchObject({
    status: 422,
    fields: { "refund.bankCode": expect.any(String), "refund.accountNo": expect.any(String) },
  });
  // What it lacks is not filled up with the account that money came back from.
  expect(await refused({ refund: { method: "TRANSFER" } })).toMatchObject({
    status: 422,
    fields: { "refund.accountNo": expect.any(String) },
  });
  expect(await refused({ version: before.version - 1, refund })).toMatchObject({
    status: 409,
    code: "stale_version",
  });
});
