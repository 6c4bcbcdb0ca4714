import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";

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

let cards = 0;
const guardian = { name: "王媽媽", relation: "母親", mobile: "0922333444", consent: true };
const aMinorsCase = (form: object = { guardian }) =>
  aCase(world.deps, { studentId, category: "LOSS_ONLY", form: { studentNo: `MINOR${++cards}`, ...form } });
const link = (serial: string, by = device) => by.post(`/cases/${serial}/guardian-link`);
async function tokenFor(serial: string): Promise<string> {
  const { url } = (await (await link(serial)).json()) as { url: string };
  return new URL(url).hash.slice(1);
}
const asGuardian = (token: string, what = "") =>
  world.call("POST", `/api/liff/guardian${what}`, { body: { token } });

it("shows a guardian no more than it takes, and takes her consent once", async () => {
  const { id, serial } = await aMinorsCase();
  const token = await tokenFor(serial);
  const seen = await (await asGuardian(token)).text();
  expect(JSON.parse(seen)).toMatchObject({
    name: "王○明",
    categoryLabel: "僅掛失不退費",
    amountDue: 20,
    confirmed: false,
    inForce: false,
    paid: false,
    bill: { amount: 20, barcodes: [expect.any(String), expect.any(String), expect.any(String)] },
  });
  expect(seen).not.toMatch(
    new RegExp(`${serial}|王小明|MINOR|A123456789|0910123456|0922333444|王媽媽|photo`),
  );

  expect(await (await asGuardian(token, "/confirm")).json()).toMatchObject({ confirmed: true });
  expect(await errorOf(await asGuardian(token, "/confirm"))).toMatchObject({
    status: 409,
    code: "guardian_link_used",
  });
  expect(
    await world.db.caseHistory.findMany({ where: { caseId: id, code: "guardianConfirmed" } }),
  ).toMatchObject([{ actor: "guardian" }]);
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    guardian: { confirmed: true },
  });
  expect((await asGuardian(token)).status).toBe(200);
});

it("confirms once, however often it is tapped at once", async () => {
  const { id, serial } = await aMinorsCase();
  const token = await tokenFor(serial);
  const answers = await Promise.all([1, 2, 3].map(() => asGuardian(token, "/confirm")));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await world.db.caseHistory.count({ where: { caseId: id, code: "guardianConfirmed" } })).toBe(1);
});

it("says since when it is in force once the school approved, while it is still to be paid", async () => {
  const { serial } = await aMinorsCase();
  const token = await tokenFor(serial);
  await happenTo(world.deps, serial, "approved");
  expect(await (await asGuardian(token)).json()).toMatchObject({
    inForce: true,
    paid: false,
    status: {
      text: expect.stringContaining("掛失已生效，尚欠 NT$20"),
      inForce: expect.stringContaining("起生效"),
    },
    bill: { state: "OPEN" },
  });
});

describe("opens nothing", () => {
  const refusal = async (token: string) => {
    const all = await Promise.all(
      ["", "/confirm", "/line-pay"].map(async (what) => errorOf(await asGuardian(token, what))),
    );
    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    return all[0]!;
  };

  it("with a token that nobody made, or that a newer one replaced, alike", async () => {
    const { serial } = await aMinorsCase();
    const old = await tokenFor(serial);
    await tokenFor(serial);
    const unknown = { status: 404, code: "guardian_link_unknown" };
    expect(await refusal("x".repeat(43))).toMatchObject(unknown);
    expect(await refusal(old)).toMatchObject(unknown);
  });

  it("after seven days", async () => {
    const { id, serial } = await aMinorsCase();
    const token = await tokenFor(serial);
    const past = new Date(world.deps.now().getTime() - 1);
    await world.db.guardianLink.updateMany({ where: { caseId: id }, data: { expiresAt: past } });
    expect(await refusal(token)).toMatchObject({ status: 410, code: "guardian_link_expired" });
  });

  it("after the case was withdrawn", async () => {
    const { serial } = await aMinorsCase();
    const token = await tokenFor(serial);
    await happenTo(world.deps, serial, "withdrawn");
    expect(await refusal(token)).toMatchObject({ status: 410, code: "guardian_link_over" });
    expect(await errorOf(await link(serial))).toMatchObject({ status: 409 });
  });

  it("without a token, or with something else", async () => {
    for (const body of [{}, { token: "" }, { token: 1 }, { token: "x", serial: "SEQ000000000001" }])
      expect((await world.call("POST", "/api/liff/guardian", { body })).status).toBe(422);
  });

  it("and is made by nobody but the student of a minor's case", async () => {
    const { serial } = await aMinorsCase();
    expect((await link(serial, await world.signIn())).status).toBe(404);
    expect((await world.call("POST", `/api/liff/cases/${serial}/guardian-link`)).status).toBe(401);
    const grown = await aMinorsCase({});
    expect(await errorOf(await link(grown.serial))).toMatchObject({
      status: 409,
      code: "illegal_transition",
    });
  });
});

it("keeps no token that could be used", async () => {
  const { id, serial } = await aMinorsCase();
  const token = await tokenFor(serial);
  const rows = await world.db.guardianLink.findMany({ where: { caseId: id } });
  expect(JSON.stringify(rows)).not.toContain(token);
});
