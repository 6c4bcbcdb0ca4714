import type { PrismaClient } from "#prisma/generated/client.ts";

/** What happened to a case, as its history has it. */
export interface CaseChanged {
  /** CaseHistory.id */
  id: bigint;
  serial: string;
  /** As it is now. */
  version: number;
  schoolCode: string;
  code: string;
}

/** Which transactions were under way at a moment, as PostgreSQL numbers them. */
export interface Moment {
  /** Every one below has ended. */
  settledBelow: bigint;
  /** None from here on had begun. */
  begunBelow: bigint;
}

export async function momentNow(db: PrismaClient): Promise<Moment> {
  const [row] = await db.$queryRaw<{ low: string; high: string }[]>`
    SELECT pg_snapshot_xmin(s)::text AS low, pg_snapshot_xmax(s)::text AS high FROM pg_current_snapshot() AS s`;
  return { settledBelow: BigInt(row!.low), begunBelow: BigInt(row!.high) };
}

/** The newest row of the history; 0 when there is none. */
export async function newestChange(db: PrismaClient): Promise<bigint> {
  const { _max } = await db.caseHistory.aggregate({ _max: { id: true } });
  return _max.id ?? 0n;
}

/** What the history holds beyond a row, the newest `most` of it, newest first. */
export async function changesAfter(db: PrismaClient, id: bigint, most: number): Promise<CaseChanged[]> {
  const rows = await db.caseHistory.findMany({
    where: { id: { gt: id } },
    orderBy: { id: "desc" },
    take: most,
    select: { id: true, code: true, case: { select: { serial: true, version: true, schoolCode: true } } },
  });
  return rows.map(({ case: of, ...row }) => ({ ...row, ...of }));
}

/** When anything changed last at each desk; null stands for the one of iPASS. */
export async function newestHandOffs(
  db: PrismaClient,
  desks: readonly (string | null)[],
): Promise<Map<string | null, number>> {
  const rows = await db.$queryRaw<{ desk: string | null; at: Date | null }[]>`
    SELECT d.desk, CASE WHEN d.desk IS NULL THEN (SELECT max("lastAt") FROM "HandOff" WHERE "schoolCode" IS NULL)
      ELSE (SELECT max("lastAt") FROM "HandOff" WHERE "schoolCode" = d.desk) END AS at
    FROM unnest(${desks}::text[]) AS d(desk)`;
  return new Map(rows.map(({ desk, at }) => [desk, at?.getTime() ?? 0]));
}
