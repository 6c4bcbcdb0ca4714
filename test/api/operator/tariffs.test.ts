import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { aDraft } from "#test/factories/draft.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

const school = "533302";
const path = "/api/operator/settings/tariffs";
const price = {
  schoolCode: school,
  category: "LOSS_REISSUE",
  validFrom: "2026-12-01",
  lossFee: 20,
  cardFee: 90,
  amountDue: 90,
};

let world: ApiWorld;
let ipass: Person;
beforeAll(async () => {
  world = await apiWorld();
  ipass = await world.person("operator");
});
afterAll(() => world.close());

const plan = (prices: object[], query = "") => ipass.put(`${path}${query}`, { prices });
const listed = async () => (await (await ipass.get(path)).json()).items;
const rows = () => world.db.tariff.count();

it("shows what a price would change, and changes nothing", async () => {
  await aCase(world.deps);
  await aDraft(world.deps);
  const before = await rows();
  const answer = await (await plan([price], "?dryRun=1")).json();
  expect(answer).toMatchObject({
    dryRun: true,
    changes: [
      {
        planned: { amountDue: 90, level: null, lossFeeFrom: "prepaid" },
        before: { schoolCode: null, amountDue: 120 },
        replaces: false,
        schools: 1,
        casesKept: 1,
        drafts: 1,
        note: null,
      },
    ],
  });
  expect(await rows()).toBe(before);
  expect(await world.db.auditEntry.count({ where: { action: "settings.tariffs" } })).toBe(0);
});

it("counts the schools that have no nearer price of their own", async () => {
  const all = await world.db.school.count({ where: { listed: true } });
  const ofLevel = await world.db.school.count({ where: { listed: true, level: "大專校院" } });
  const general = { ...price, schoolCode: null, validFrom: "2027-02-01" };
  const answer = await (
    await plan([{ ...general, level: "大專校院", validFrom: "2027-01-01" }, general], "?dryRun=1")
  ).json();
  expect(answer.changes.map(({ schools }: { schools: number }) => schools)).toEqual([ofLevel, all]);
  expect((await plan([{ ...general, level: "大專校院", validFrom: "2027-01-01" }])).status).toBe(200);
  const later = await (await plan([general], "?dryRun=1")).json();
  expect(later.changes[0].schools).toBe(all - ofLevel);
});

it("takes effect on its day, for what is sent from then on", async () => {
  expect((await plan([price])).status).toBe(200);
  const early = await aCase(world.deps);
  expect(early.amountDue).toBe(120);
  const late = await aCase(world.deps, { at: new Date("2026-12-01T00:00:00+08:00") });
  expect(late.amountDue).toBe(90);
  expect(await world.db.bill.findFirst({ where: { caseId: late.id } })).toMatchObject({ amount: 90 });
  expect(await world.db.cardCase.findUnique({ where: { id: early.id } })).toMatchObject({ amountDue: 120 });
  const own = (await listed()).filter(({ schoolCode }: { schoolCode: string }) => schoolCode === school);
  expect(own).toMatchObject([{ validFrom: "2026-12-01", state: "planned" }]);
  expect(
    await world.db.auditEntry.findFirst({ where: { action: "settings.tariffs" }, orderBy: { seq: "desc" } }),
  ).toMatchObject({
    actor: `staff:${ipass.id}`,
    details: { prices: [expect.objectContaining({ amountDue: 90 })] },
  });
});

it("replaces what was planned and nobody was asked yet, and never what has begun", async () => {
  const planned = { ...price, category: "LOSS_ONLY", cardFee: 0, amountDue: 20, validFrom: "2026-12-05" };
  await plan([planned]);
  const answer = await (await plan([{ ...planned, amountDue: 10 }])).json();
  expect(answer.changes).toMatchObject([{ replaces: true, note: expect.stringContaining("NT$20") }]);
  const found = await world.db.tariff.findMany({ where: { schoolCode: school, category: "LOSS_ONLY" } });
  expect(found.map(({ amountDue }) => amountDue)).toEqual([10]);
  const today = { ...planned, validFrom: "2026-11-22" };
  expect((await plan([today])).status).toBe(200);
  const again = await plan([{ ...today, amountDue: 15 }]);
  expect(again.status).toBe(422);
  expect((await again.json()).error.fields).toEqual({ "prices.0.validFrom": expect.any(String) });
});

it("lets two who plan the same day at once both be answered, with one price in the end", async () => {
  const same = { ...price, category: "REISSUE", lossFee: 0, validFrom: "2026-12-24" };
  const answers = await Promise.all([plan([same]), plan([{ ...same, amountDue: 80 }])]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await world.db.tariff.count({ where: { schoolCode: school, category: "REISSUE" } })).toBe(1);
});

it.each([
  ["a day that is past", { validFrom: "2026-11-21" }, "validFrom"],
  ["a school that is none", { schoolCode: "000000" }, "schoolCode"],
  ["a school and a level", { level: "大專校院" }, "level"],
  ["more than the parts", { amountDue: 120 }, "amountDue"],
  ["a fee that the category has not", { category: "LOSS_ONLY" }, "cardFee"],
  ["a loss fee of a card that is there", { category: "REISSUE" }, "lossFee"],
  ["the loss fee taken from the balance", { lossFeeFrom: "deducted" }, "lossFeeFrom"],
])("refuses %s, by its field", async (_, change, field) => {
  const before = await rows();
  const answer = await plan([price, { ...price, validFrom: "2027-05-01", ...change }]);
  expect(answer.status).toBe(422);
  expect(Object.keys((await answer.json()).error.fields)).toEqual([`prices.1.${field}`]);
  expect(await rows()).toBe(before);
});

it.each([
  ["a negative amount", { amountDue: -1 }],
  ["no amount at all", { amountDue: 0 }],
  ["a huge amount", { amountDue: 10_001, cardFee: 10_000 }],
  ["half a dollar", { amountDue: 0.5 }],
  ["no day", { validFrom: "2026-02-30" }],
  ["a field nobody knows", { discount: 5 }],
])("refuses %s", async (_, change) => {
  expect((await plan([{ ...price, ...change }])).status).toBe(422);
});

it("refuses the same day twice in one request, and whoever is no operator", async () => {
  const twice = await plan([
    { ...price, validFrom: "2027-06-01" },
    { ...price, validFrom: "2027-06-01" },
  ]);
  expect(Object.keys((await twice.json()).error.fields)).toEqual(["prices.1.validFrom"]);
  const admin = await world.person("admin", school);
  expect((await admin.put(path, { prices: [price] })).status).toBe(403);
});
