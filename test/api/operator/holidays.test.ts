import { afterAll, beforeAll, expect, it } from "vitest";
import { isDeskOpen, nextOpening } from "#domain/desk-hours.ts";
import { knownHolidays } from "#domain/office-days.ts";
import { seed } from "#prisma/seed.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

const path = "/api/operator/settings/holidays";
const typhoon = { day: "2026-11-24", name: "颱風停班", source: "高雄市政府公告" };
const madeUp = { day: "2026-11-28", name: "補行上班", works: true, source: "人事行政總處公告" };

let world: ApiWorld;
let ipass: Person;
beforeAll(async () => {
  world = await apiWorld();
  ipass = await world.person("operator");
});
afterAll(() => world.close());

const put = (days: object[], query = "") => ipass.put(`${path}${query}`, { days });
const listed = async () => (await (await ipass.get(path)).json()).items as { day: string }[];

it("begins with the days that the law names", async () => {
  expect((await listed()).map(({ day }) => day)).toEqual(Object.keys(knownHolidays));
});

it("shows what a change does, and changes nothing", async () => {
  const answer = await (await put([typhoon, madeUp], "?dryRun=1")).json();
  expect(answer).toEqual({
    dryRun: true,
    changes: [
      { day: "2026-11-24", before: true, after: false, nameBefore: null, name: "颱風停班" },
      { day: "2026-11-28", before: false, after: true, nameBefore: null, name: "補行上班" },
    ],
  });
  expect(await listed()).toHaveLength(Object.keys(knownHolidays).length);
});

it("moves every date that counts office days, and the hours of the desks", async () => {
  const { serial } = await aCase(world.deps, { category: "LOSS_ONLY", acts: ["paid"] });
  const amy = await world.person("clerk", "533302");
  const expected = async () =>
    (await (await amy.get(`/api/school/cases/${serial}`)).json()).status.expectedBy as string;
  const before = await expected();
  expect((await put([typhoon])).status).toBe(200);
  expect((await expected()) > before).toBe(true);
  const noon = new Date("2026-11-24T12:00:00+08:00");
  expect(isDeskOpen(noon)).toBe(false);
  expect(nextOpening(noon)).toEqual(nextOpening(new Date("2026-11-25T01:00:00+08:00")));
  expect((await put([madeUp])).status).toBe(200);
  expect(isDeskOpen(new Date("2026-11-28T12:00:00+08:00"))).toBe(true);
  expect(await world.db.auditEntry.findFirst({ where: { action: "settings.holidays" } })).toMatchObject({
    actor: `staff:${ipass.id}`,
    details: { changes: [{ day: "2026-11-24", after: false }] },
  });
});

it("keeps a holiday that is none after all through the next start", async () => {
  const open = { day: "2026-12-25", name: "照常上班", works: true, source: "公告" };
  expect(await (await put([open])).json()).toMatchObject({
    changes: [{ before: false, after: true, nameBefore: "行憲紀念日" }],
  });
  await seed(world.db);
  expect(await listed()).toContainEqual(open);
  expect(isDeskOpen(new Date("2026-12-25T12:00:00+08:00"))).toBe(true);
});

it.each([
  ["a day that is past", [{ ...typhoon, day: "2026-11-21" }], "days.0.day"],
  ["a day named twice", [typhoon, typhoon], "days.1.day"],
  ["a day that does not exist", [{ ...typhoon, day: "2027-02-30" }], "days.0.day"],
  ["no name", [{ ...typhoon, name: " " }], "days.0.name"],
  ["no source", [{ day: "2027-05-03", name: "停班" }], "days.0.source"],
  ["nothing", [], "days"],
])("refuses %s", async (_, days, field) => {
  const answer = await put(days);
  expect(answer.status).toBe(422);
  expect(Object.keys((await answer.json()).error.fields)).toEqual([field]);
});

it("is for operators alone", async () => {
  const admin = await world.person("admin", "533302");
  expect((await admin.get(path)).status).toBe(403);
  expect((await admin.put(path, { days: [typhoon] })).status).toBe(403);
});
