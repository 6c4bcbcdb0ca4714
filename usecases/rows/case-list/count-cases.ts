import { openProgress } from "#domain/case/open-case.ts";
import { type CaseFlag, caseFlags, progresses, reviews } from "#domain/codes.ts";
import { Prisma, type Progress, type Review } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type CaseFilter, conditionsOf } from "./case-filter.ts";
import { byTerms, isNarrowed, joinCase, where } from "./find-cases.ts";
import type { ListScope } from "./list-scope.ts";

/** Nobody needs to know how many more; counting them would take the longer the more there are. */
const mostCounted = 1_000;

export interface CaseCounts {
  review: Record<Review, number>;
  progress: Record<Progress, number>;
  /** Each at most `mostCounted`, which then means at least so many. */
  flag: Record<CaseFlag, number>;
  /** Review and progress are of the first `mostCounted` that were found, so that there are at least so many. */
  capped: boolean;
}

type OfSchool = ListScope & { schoolCode: string };

/** How many cases of a school meet a filter, by each of its own values instead of the one that it names. */
export async function countCases(tx: Tx, scope: OfSchool, filter: CaseFilter): Promise<CaseCounts> {
  const { review, progress, open, ...rest } = filter;
  const { cells, capped } = await countCells(tx, scope, rest);
  const ofProgress = (one: Progress) =>
    (!progress || one === progress) && (!open || openProgress.includes(one));
  const sum = (counts: (cell: Cell) => boolean) =>
    cells.filter(counts).reduce((total, cell) => total + cell.count, 0);
  return {
    review: tally(reviews, (one) => sum((cell) => cell.review === one && ofProgress(cell.progress))),
    progress: tally(progresses, (one) =>
      sum((cell) => cell.progress === one && (!review || cell.review === review)),
    ),
    flag: await countFlags(tx, scope, filter),
    capped,
  };
}

interface Cell {
  review: Review;
  progress: Progress;
  count: number;
}

async function countCells(
  tx: Tx,
  scope: OfSchool,
  filter: CaseFilter,
): Promise<{ cells: Cell[]; capped: boolean }> {
  const conditions = conditionsOf(filter, scope);
  if (!isNarrowed(conditions)) return { cells: await keptCells(tx, scope), capped: false };
  const cells = await tx.$queryRaw<Cell[]>`
    SELECT review, progress, count(*)::int AS count FROM (
      SELECT l.review, c.progress FROM "CaseListing" l JOIN "CardCase" c ON c.id = l."caseId"
      ${where(byTerms(conditions, scope))} LIMIT ${mostCounted}) AS found
    GROUP BY 1, 2`;
  return { cells, capped: cells.reduce((total, { count }) => total + count, 0) === mostCounted };
}

/** As the triggers keep them: exact at any moment, however many cases there are. */
function keptCells(tx: Tx, { schoolCode }: OfSchool): Promise<Cell[]> {
  return tx.$queryRaw`
    SELECT review, progress, sum(count)::int AS count FROM (
      SELECT review, progress, count FROM "CaseCount" WHERE "schoolCode" = ${schoolCode}
      UNION ALL SELECT review, progress, change FROM "CaseCountChange" WHERE "schoolCode" = ${schoolCode}) AS kept
    GROUP BY 1, 2 HAVING sum(count) <> 0`;
}

async function countFlags(tx: Tx, scope: OfSchool, filter: CaseFilter): Promise<Record<CaseFlag, number>> {
  const counts = await tx.$queryRaw<Record<CaseFlag, number>[]>`
    SELECT ${Prisma.join(caseFlags.map((flag) => Prisma.sql`(${countOf(scope, { ...filter, flag })}) AS ${Prisma.raw(flag)}`))}`;
  return counts[0]!;
}

function countOf(scope: OfSchool, filter: CaseFilter): Prisma.Sql {
  const conditions = conditionsOf(filter, scope);
  return Prisma.sql`SELECT count(*)::int FROM (
    SELECT 1 FROM "CaseListing" l ${joinCase(conditions)} ${where(byTerms(conditions, scope))} LIMIT ${mostCounted}) AS found`;
}

function tally<Code extends string>(
  codes: readonly Code[],
  count: (code: Code) => number,
): Record<Code, number> {
  return Object.fromEntries(codes.map((code) => [code, count(code)])) as Record<Code, number>;
}
