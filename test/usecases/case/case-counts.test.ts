import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { progresses, reviews } from "#domain/codes.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { foldCounts } from "#usecases/case/fold-counts.ts";

let database: TestDatabase;
let deps: TestDeps;
let ids: string[];
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
  ids = [];
  for (let n = 0; n < 8; n++)
    ids.push((await aCase(deps, { form: { name: `林${"一二三四五六七八"[n]}` } })).id);
});
afterAll(() => database.close());

const schools = ["533302", "353301"];
const change = fc.record({
  cases: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  review: fc.constantFrom(...reviews),
  progress: fc.constantFrom(...progresses),
  schoolCode: fc.constantFrom(...schools),
  name: fc.constantFrom("林小芯", "林 A’b", "諾幹"),
  number: fc.constantFrom(undefined, "same", "other"),
  undone: fc.boolean(),
  fold: fc.boolean(),
});

/** What the triggers keep, beside what a look at all cases finds. */
async function keptAndFound() {
  const { db } = database;
  const kept = await db.$queryRaw`
    SELECT "schoolCode", review, progress, sum(n)::int AS n FROM (
      SELECT "schoolCode", review, progress, count AS n FROM "CaseCount"
      UNION ALL SELECT "schoolCode", review, progress, change FROM "CaseCountChange") k
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3`;
  const found = await db.$queryRaw`
    SELECT "schoolCode", review, progress, count(*)::int AS n FROM "CardCase" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return { kept, found };
}

async function listings() {
  return database.db.$queryRaw<{ caseId: string; terms: string[] }[]>`
    SELECT "caseId", "schoolCode", "studentNo", name, review, "waitingSince"::text, (SELECT array_agg(t ORDER BY t) FROM unnest(terms) t) AS terms
    FROM "CaseListing" ORDER BY 1`;
}

it("keeps counts and listings as a look at all cases would make them, whatever happens at once or is taken back", async () => {
  const { db } = database;
  const happens = async ({
    cases,
    name,
    number,
    undone,
    ...columns
  }: typeof change extends fc.Arbitrary<infer One> ? One : never) => {
    const chosen = cases.map((index) => ids[index]!);
    const { fold, ...set } = columns;
    await db
      .$transaction(async (tx) => {
        await tx.$executeRaw`SELECT id FROM "CardCase" WHERE id = ANY(${chosen}::uuid[]) ORDER BY id FOR UPDATE`;
        await tx.cardCase.updateMany({
          where: { id: { in: chosen } },
          data: { ...set, besideAnother: true, name },
        });
        if (undone) throw new Error("taken back");
      })
      .catch((error: Error) => expect(error.message).toBe("taken back"));
    if (fold) await foldCounts(deps);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      await Promise.all(changes.map(happens));
      for (const { cases, number } of changes) if (number) await supply(ids[cases[0]!]!, number);
      const { kept, found } = await keptAndFound();
      expect(kept).toEqual(found);
      const before = await listings();
      await db.$executeRaw`SELECT refresh_listings(array(SELECT id FROM "CardCase"))`;
      expect(before).toEqual(await listings());
    }),
    { numRuns: 25 },
  );
});

/** What the school's list says of a case's number. */
async function supply(id: string, number: string): Promise<void> {
  const { schoolCode, studentNo, idNumberHash } = await database.db.cardCase.findUniqueOrThrow({
    where: { id },
  });
  const hash = number === "same" ? idNumberHash : randomUUID();
  await database.db.$executeRaw`
    INSERT INTO "RosterEntry" VALUES (${schoolCode}, ${studentNo}, ${hash})
    ON CONFLICT ("schoolCode", "studentNo") DO UPDATE SET "idNumberHash" = excluded."idNumberHash"`;
}
