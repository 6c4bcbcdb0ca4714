import { afterEach, beforeEach, expect, it } from "vitest";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";
import { appendAudit } from "#usecases/rows/audit/append-audit.ts";

let world: ApiWorld;
let olga: Person;
beforeEach(async () => {
  world = await apiWorld();
  olga = await world.person("operator");
});
afterEach(() => world.close());

const verify = async () => (await olga.get("/api/audit/verify")).json();
const append = (n: number) =>
  world.db.$transaction((tx) =>
    appendAudit(tx, {
      ...{ at: world.deps.now(), actor: "system", action: "test", subject: `s${n}` },
      details: { z: 1, a: { y: [n, "二"], b: null } },
    }),
  );

it("stays one chain when many append at once", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => append(n)));
  expect(await verify()).toMatchObject({
    ok: true,
    brokenAt: null,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const previous = await world.db.auditEntry.groupBy({ by: ["previous"], _count: true });
  expect(previous.filter(({ _count }) => _count > 1)).toEqual([]);
});

it("leaves no gap in the chain where a transaction was rolled back", async () => {
  await append(1);
  const failing = world.db.$transaction(async (tx) => {
    await appendAudit(tx, { at: world.deps.now(), actor: "system", action: "lost", subject: "x" });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await append(2);
  expect(await verify()).toMatchObject({ ok: true });
});

it.each([
  ["an actor", `UPDATE "AuditEntry" SET actor = 'staff:x' WHERE seq = $1`],
  ["a time", `UPDATE "AuditEntry" SET at = at + interval '1 ms' WHERE seq = $1`],
  ["details", `UPDATE "AuditEntry" SET details = '{"z": 2}' WHERE seq = $1`],
  ["a hash", `UPDATE "AuditEntry" SET hash = repeat('a', 64) WHERE seq = $1`],
])("shows where %s was changed", async (_, sql) => {
  for (let n = 0; n < 5; n++) await append(n);
  const { seq } = await world.db.auditEntry.findFirstOrThrow({ where: { subject: "s2" } });
  await world.db.$executeRawUnsafe(sql, seq);
  expect(await verify()).toMatchObject({ ok: false, brokenAt: Number(seq) });
});

it("shows where an entry was taken out", async () => {
  for (let n = 0; n < 5; n++) await append(n);
  const at = async (subject: string) =>
    (await world.db.auditEntry.findFirstOrThrow({ where: { subject } })).seq;
  const [removed, next] = [await at("s1"), await at("s2")];
  await world.db.auditEntry.delete({ where: { seq: removed } });
  expect(await verify()).toMatchObject({ ok: false, brokenAt: Number(next) });
});

it("pages through the trail, newest first, and finds by subject", async () => {
  for (let n = 0; n < 5; n++) await append(n);
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query: string = `action=test&limit=2${cursor && `&cursor=${cursor}`}`;
    const page = await (await olga.get(`/api/audit?${query}`)).json();
    seen.push(...page.items.map((item: { subject: string }) => item.subject));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(["s4", "s3", "s2", "s1", "s0"]);
  const { items } = await (await olga.get("/api/audit?subject=s3")).json();
  expect(items).toMatchObject([{ actor: "system", details: { z: 1, a: { y: [3, "二"], b: null } } }]);
});
