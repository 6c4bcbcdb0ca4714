import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type Page, pageOf, positionOf } from "../keyset.ts";
import { type StaffCaseView, staffCaseInclude, staffCaseViews } from "./staff-case-view.ts";

export interface PageRequest {
  cursor?: string | undefined;
  /** Rows, 50 when not said. */
  limit?: number | undefined;
}

/**
 * One page of the cases that meet `where`, newest first. Pages hold no row twice and skip none that was there
 * at the start, however many cases arrive meanwhile.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function casesPage(
  tx: Tx,
  where: Prisma.CardCaseWhereInput,
  { cursor, limit = 50 }: PageRequest,
): Promise<Page<StaffCaseView>> {
  const rows = await tx.cardCase.findMany({
    where: { AND: [where, cursor ? after(cursor) : {}] },
    include: staffCaseInclude,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => ({ at: row.submittedAt, id: row.id }));
  return { items: await staffCaseViews(tx, items), nextCursor };
}

// The first condition lets the index be entered at the right place; the second settles ties.
function after(cursor: string): Prisma.CardCaseWhereInput {
  const { at, id } = positionOf(cursor);
  return {
    AND: [{ submittedAt: { lte: at } }, { OR: [{ submittedAt: { lt: at } }, { id: { lt: id } }] }],
  };
}
