import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { readPdf } from "#test/support/read-pdf.ts";

const path = "/api/school/bills.pdf";

let world: ApiWorld;
let clerk: Person;
let first: string;
let second: string;
let paid: string;
beforeAll(async () => {
  world = await apiWorld();
  clerk = await world.person("clerk", "533302");
  first = (await aCase(world.deps)).serial;
  second = (await aCase(world.deps, { category: "LOSS_ONLY" })).serial;
  paid = (await aCase(world.deps, { acts: ["paid"] })).serial;
});
afterAll(() => world.close());

async function printed(query: string) {
  const answer = await clerk.get(`${path}${query}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const { pages, lines } = readPdf(Buffer.from(await answer.arrayBuffer()));
  return { pages, serials: lines.filter((line) => /^SEQ\d{12}$/.test(line)) };
}

it("prints the bills of the serials, a page each, in their order, and keeps it in the trail", async () => {
  const { pages, serials } = await printed(`?serials=${second},${first},${second}`);
  expect(pages).toBe(2);
  // Each stands on both stubs.
  expect(serials).toEqual([second, second, first, first]);
  const entry = await world.db.auditEntry.findFirst({ where: { action: "case.bills" } });
  expect(entry).toMatchObject({ actor: `staff:${clerk.id}`, details: { serials: [second, first] } });
});

it("prints what is open among the cases of a filter, newest first", async () => {
  expect(await printed("")).toMatchObject({ pages: 2 });
  expect((await printed(`?q=${first}`)).serials).toEqual([first, first]);
});

it.each([
  ["a case that was paid", () => paid, 409, "bill_not_open"],
  ["a case that does not exist", () => "SEQ999999999999", 404, "not_found"],
  ["what is no serial", () => "x", 404, "not_found"],
])("prints nothing when %s is among them", async (_, serial, status, code) => {
  const answer = await clerk.get(`${path}?serials=${first},${serial()}`);
  expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
});

it("prints no bill of another school, by serial or by filter", async () => {
  const stranger = await world.person("admin", "353301");
  expect((await stranger.get(`${path}?serials=${first}`)).status).toBe(404);
  expect((await stranger.get(path)).status).toBe(404);
});

it("refuses more than are printed at once, and what it does not know", async () => {
  const many = Array.from({ length: 201 }, (_, n) => `SEQ${String(n).padStart(12, "0")}`).join(",");
  for (const query of [`?serials=${many}`, "?limit=5", "?serials="])
    expect((await clerk.get(`${path}${query}`)).status).toBe(query === "?serials=" ? 404 : 422);
});
