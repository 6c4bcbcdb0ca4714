import type { Receipt, ReceiptState } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";

export interface ReceiptQuery {
  state?: ReceiptState;
  /** From the page before. */
  cursor?: string;
  limit?: number;
}

export type ReceiptItem = Receipt & { serial: string | null };

/**
 * Money that arrived, newest first, by keyset: no page costs more than another.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function listReceipts(
  { db }: Deps,
  { state, cursor, limit = 50 }: ReceiptQuery,
): Promise<Page<ReceiptItem>> {
  const rows = await db.receipt.findMany({
    where: { ...(state && { state }), ...rowsAfter("receivedAt", cursor) },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: { bill: { select: { case: { select: { serial: true } } } } },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ receivedAt: at, id }) => ({ at, id }));
  return {
    items: items.map(({ bill, ...row }) => ({ ...row, serial: bill?.case.serial ?? null })),
    nextCursor,
  };
}
