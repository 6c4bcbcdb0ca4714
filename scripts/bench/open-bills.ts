import { randomUUID } from "node:crypto";
import { virtualAccount } from "#domain/payment/virtual-account.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import type { TestDeps } from "#test/factories/deps.ts";

/**
 * Copies of a case that came through the front door, each with its student and an open bill.
 * @returns their accounts; one in `unknownEvery` is nobody's instead
 */
export async function openBills(
  deps: TestDeps,
  { count, amount, unknownEvery }: { count: number; amount: number; unknownEvery: number },
): Promise<string[]> {
  const { db } = deps;
  const { id, studentId } = await aCase(deps);
  const caseIds = Array.from({ length: count }, () => randomUUID());
  const studentIds = caseIds.map(() => randomUUID());
  const accounts = caseIds.map((_, sequence) => virtualAccount({ prefix: "710601", sequence, amount }));
  await db.$executeRaw`
    INSERT INTO "Student" SELECT r.* FROM "Student" s, unnest(${studentIds}::uuid[]) AS g(id),
      LATERAL jsonb_populate_record(s, jsonb_build_object(
        'id', g.id, 'lineUserId', 'U' || replace(g.id::text, '-', ''))) AS r
    WHERE s.id = ${studentId}::uuid`;
  const columns = Prisma.raw(await writtenColumns(deps));
  await db.$executeRaw`
    INSERT INTO "CardCase" (${columns}) SELECT ${columns} FROM (SELECT r.* FROM "CardCase" c,
      unnest(${caseIds}::uuid[], ${studentIds}::uuid[]) WITH ORDINALITY AS g(id, "studentId", n),
      LATERAL jsonb_populate_record(c, jsonb_build_object(
        'id', g.id, 'studentId', g."studentId", 'serial', 'SEQ' || (800000000000 + g.n), 'studentNo', 'B' || g.n,
        'idempotencyKey', g.id::text)) AS r
    WHERE c.id = ${id}::uuid) AS copies`;
  await db.$executeRaw`
    INSERT INTO "Bill" SELECT r.* FROM "Bill" b, unnest(${caseIds}::uuid[], ${accounts}::text[]) AS g("caseId", account),
      LATERAL jsonb_populate_record(b, jsonb_build_object(
        'id', gen_random_uuid(), 'caseId', g."caseId", 'virtualAccount', g.account)) AS r
    WHERE b."caseId" = ${id}::uuid`;
  await db.$executeRaw`ANALYZE`;
  const nobodys = (sequence: number) => virtualAccount({ prefix: "999999", sequence, amount });
  return accounts.map((account, index) => (index % unknownEvery === 3 ? nobodys(index) : account));
}

/** All of a case but what the database makes out of the others. */
async function writtenColumns({ db }: TestDeps): Promise<string> {
  const [row] = await db.$queryRaw<{ names: string }[]>`
    SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
    WHERE table_name = 'CardCase' AND is_generated = 'NEVER'`;
  return row!.names;
}
