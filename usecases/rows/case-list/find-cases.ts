import { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type CaseFilter, type Conditions, conditionsOf } from "./case-filter.ts";
import type { RowOrder } from "./case-order.ts";
import type { ListScope } from "./list-scope.ts";

/** What of a listing a page needs to go on from. */
export type FoundCase = Prisma.CaseListingGetPayload<{
  select: { caseId: true; submittedAt: true; waitingSince: true; amountDue: true; review: true };
}>;

const columns = Prisma.sql`l."caseId", l."submittedAt", l."waitingSince", l."amountDue", l.review`;

/**
 * The first cases of an order that meet a filter. Where many do, they are soon met on a walk along the order; where that ends without enough of
 * them, few do, and they are looked up by their terms and put in order. Neither depends on how many cases there are.
 * @param limit most rows
 */
export async function findCases(
  tx: Tx,
  { scope, filter, order, limit }: { scope: ListScope; filter: CaseFilter; order: RowOrder; limit: number },
): Promise<FoundCase[]> {
  const conditions = conditionsOf(filter, scope);
  const bare = !isNarrowed(conditions);
  const walked = await walk(tx, { scope, conditions, order, limit, length: bare ? limit : walkLength });
  if (bare || walked.length === limit) return walked;
  return lookUp(tx, { scope, conditions, order, limit });
}

/** So many rows of an order are looked at before a filter is taken for a rare one. */
const walkLength = 1_000;

interface Wanted {
  scope: ListScope;
  conditions: Conditions;
  order: RowOrder;
  limit: number;
}

function walk(
  tx: Tx,
  { scope, conditions, order, limit, length }: Wanted & { length: number },
): Promise<FoundCase[]> {
  const inScope = scope.schoolCode === undefined ? [] : [Prisma.sql`l."schoolCode" = ${scope.schoolCode}`];
  const from = where([...inScope, ...(order.after ? [order.after] : [])]);
  const { terms, rows, ofCase, words } = conditions;
  const met = where([
    ...(terms.length > 0 ? [Prisma.sql`l.terms @> ${terms}::text[]`] : []),
    ...rows,
    ...ofCase,
    ...(words.length > 0 ? [anyOf(words.map(({ row }) => row))] : []),
  ]);
  return tx.$queryRaw`
    SELECT ${columns} FROM (SELECT * FROM "CaseListing" l ${from} ORDER BY ${order.by} LIMIT ${length}) l
    ${joinCase(conditions)} ${met} ORDER BY ${order.by} LIMIT ${limit}`;
}

function lookUp(tx: Tx, { scope, conditions, order, limit }: Wanted): Promise<FoundCase[]> {
  const met = where([...byTerms(conditions, scope), ...(order.after ? [order.after] : [])]);
  return tx.$queryRaw`
    WITH found AS MATERIALIZED (SELECT l.* FROM "CaseListing" l ${joinCase(conditions)} ${met})
    SELECT ${columns} FROM found l ORDER BY ${order.by} LIMIT ${limit}`;
}

/** Conditions that lead to rows by their terms, whatever the order. */
export function byTerms({ terms, rows, ofCase, words }: Conditions, { schoolCode }: ListScope): Prisma.Sql[] {
  const common = [...(schoolCode === undefined ? [] : [`school:${schoolCode}`]), ...terms];
  const found = words.map(
    (word) => Prisma.sql`(l.terms @> (${common}::text[] || ${word.terms}) AND ${word.row})`,
  );
  const ways =
    found.length > 0 ? [anyOf(found)] : common.length > 0 ? [Prisma.sql`l.terms @> ${common}::text[]`] : [];
  return [...ways, ...rows, ...ofCase];
}

export function joinCase({ ofCase }: Conditions): Prisma.Sql {
  return ofCase.length > 0 ? Prisma.sql`JOIN "CardCase" c ON c.id = l."caseId"` : Prisma.empty;
}

export function isNarrowed({ terms, rows, ofCase, words }: Conditions): boolean {
  return terms.length + rows.length + ofCase.length + words.length > 0;
}

export function where(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join([...conditions], " AND ")}`;
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...conditions], " OR ")})`;
}
