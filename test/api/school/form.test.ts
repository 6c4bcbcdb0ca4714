import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { qrCodesOf } from "#test/support/read-qr-code.ts";

let world: ApiWorld;
let clerk: Person;
beforeAll(async () => {
  world = await apiWorld();
  clerk = await world.person("clerk", "533302");
});
afterAll(() => world.close());

const form = (serial: string) => `/api/school/cases/${serial}/form.pdf`;

it("prints the form of a card to be replaced, with the number masked, and keeps it in the trail", async () => {
  const { serial, studentNo, name } = await aCase(world.deps, { category: "REISSUE" });
  const answer = await clerk.get(form(serial));
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
  const text = pdf.lines.join("");
  for (const part of [serial, studentNo, name, "高雄市立新莊高級中學", "A******789", "NT$120"])
    expect(text).toContain(part);
  expect(text).not.toContain("A123456789");
  expect(await qrCodesOf(pdf)).toEqual([serial]);
  const trail = await world.db.auditEntry.findMany({ where: { action: "case.form", subject: serial } });
  expect(trail.map(({ actor }) => actor)).toEqual([`staff:${clerk.id}`]);
});

it("answers another school's case as one that does not exist", async () => {
  const stranger = await world.person("admin", "353301");
  const { serial } = await aCase(world.deps, { category: "REISSUE" });
  const [other, unknown] = await Promise.all(
    [serial, "SEQ999999999999"].map(async (which) => {
      const answer = await stranger.get(form(which));
      const { error } = (await answer.json()) as { error: { requestId?: string } };
      delete error.requestId;
      return { status: answer.status, error };
    }),
  );
  expect(other).toEqual(unknown);
  expect(other!.status).toBe(404);
  expect(await world.db.auditEntry.count({ where: { action: "case.form", subject: serial } })).toBe(0);
});

it.each(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"] as const)("has none for %s", async (category) => {
  const { serial } = await aCase(world.deps, { category });
  expect((await clerk.get(form(serial))).status).toBe(404);
});

it.each(["lapsed", "voided"] as const)("sends no card in for a case that is %s", async (end) => {
  const { serial } = await aCase(world.deps, { category: "REISSUE", acts: [end] });
  expect((await clerk.get(form(serial))).status).toBe(409);
});

it("is for signed-in school staff only", async () => {
  const { serial } = await aCase(world.deps, { category: "REISSUE" });
  expect((await world.call("GET", form(serial))).status).toBe(401);
  expect((await (await world.person("operator")).get(form(serial))).status).toBe(403);
});
