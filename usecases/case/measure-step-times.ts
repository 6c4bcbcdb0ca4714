import { addDays, type Day, dayOf } from "#domain/calendar.ts";
import type { TimedWait } from "#domain/codes.ts";
import { measuring } from "#domain/facts.ts";
import { isOfficeDay } from "#domain/office-days.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";

/** Days before the first measured end of a case on which a part of it may have begun. */
const longestCase = 400;

/** The moments between which each part of a case lies; the later of two begins what waits for both. */
const spans: Record<TimedWait, Prisma.Sql> = {
  schoolApproval: Prisma.sql`greatest(c."submittedAt", c."paidAt"), c."approvedAt"`,
  cardProduction: Prisma.sql`greatest(c."paidAt", c."approvedAt", c."oldCardReceivedAt", c."lossConfirmedAt"), c."producedAt"`,
  shipping: Prisma.sql`c."producedAt", c."shippedAt"`,
  refund: Prisma.sql`greatest(c."paidAt", c."approvedAt"), c."refundedAt"`,
  closing: Prisma.sql`greatest(c."paidAt", c."approvedAt", c."shippedAt", c."refundedAt"), c."closedAt"`,
};

/**
 * Measures anew how many office days each part of a case takes at each school, from the cases that were closed lately
 * and never sent back; a school with too few of them keeps none. Any number of processes may do so.
 * @returns how many were measured
 */
export async function measureStepTimes({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('step-times'))`;
    const measured = await measure(tx, dayOf(now()));
    await tx.stepTime.deleteMany();
    await tx.stepTime.createMany({ data: measured.map((row) => ({ ...row, measuredAt: now() })) });
    return measured.length;
  });
}

interface Measured {
  schoolCode: string;
  step: string;
  fromDays: number;
  toDays: number;
  cases: number;
}

async function measure(tx: Tx, today: Day): Promise<Measured[]> {
  const since = addDays(today, -measuring.days);
  const { days, counts } = officeDays(addDays(since, -longestCase), today);
  const parts = Object.entries(spans).map(
    ([step, span]) => Prisma.sql`
      SELECT c."schoolCode", ${step} AS step, ${span} FROM "CardCase" c
      LEFT JOIN "CaseHistory" h ON h."caseId" = c.id AND h.code = 'returned'
      WHERE c.progress = 'CLOSED' AND c."closedAt" >= ${since}::date AND h.id IS NULL`,
  );
  return tx.$queryRaw<Measured[]>`
    WITH office (day, count) AS (SELECT * FROM unnest(${days}::date[], ${counts}::int[])),
    spans ("schoolCode", step, begun, ended) AS (${Prisma.join(parts, " UNION ALL ")})
    SELECT s."schoolCode", s.step,
      greatest(1, percentile_disc(0.5) WITHIN GROUP (ORDER BY e.count - b.count))::int AS "fromDays",
      greatest(1, percentile_disc(0.9) WITHIN GROUP (ORDER BY e.count - b.count))::int AS "toDays",
      count(*)::int AS cases
    FROM spans s
    JOIN office b ON b.day = (s.begun AT TIME ZONE 'Asia/Taipei')::date
    JOIN office e ON e.day = (s.ended AT TIME ZONE 'Asia/Taipei')::date
    WHERE s.begun <= s.ended
    GROUP BY s."schoolCode", s.step HAVING count(*) >= ${measuring.leastCases}`;
}

/** Every day of a time with the office days until then, so that two counts differ by those between them. */
function officeDays(from: Day, to: Day): { days: Day[]; counts: number[] } {
  const [days, counts]: [Day[], number[]] = [[], []];
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isOfficeDay(day)) count++;
    days.push(day);
    counts.push(count);
  }
  return { days, counts };
}
