import type { RefundKind, RefundState } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Refund } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";
import { hasDetails } from "../rows/refund/refund-details.ts";

export interface RefundQuery {
  state?: RefundState | undefined;
  kind?: RefundKind | undefined;
  /** From the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}

export type RefundRow = Refund & {
  serial: string | null;
  /** It is not known yet where it goes. */
  detailsMissing: boolean;
};

const withSerial = { case: { select: { serial: true } } } as const;

/**
 * Refunds, newest first; no account, address or name among them.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function refundPage(
  { db }: Pick<Deps, "db">,
  { state, kind, cursor, limit = 50 }: RefundQuery,
): Promise<Page<RefundRow>> {
  const rows = await db.refund.findMany({
    where: { ...(state && { state }), ...(kind && { kind }), ...rowsAfter("createdAt", cursor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: withSerial,
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt: at, id }) => ({ at, id }));
  return {
    items: items.map(rowOf),
    nextCursor,
  };
}

/** @throws DomainError not_found */
export async function oneRefund({ db }: Pick<Deps, "db">, id: string): Promise<RefundRow> {
  const row = await db.refund.findUnique({ where: { id }, include: withSerial });
  if (!row) throw new DomainError("not_found");
  return rowOf(row);
}

function rowOf({ case: cardCase, ...row }: Refund & { case: { serial: string } | null }): RefundRow {
  return { ...row, serial: cardCase?.serial ?? null, detailsMissing: !hasDetails(row) };
}
