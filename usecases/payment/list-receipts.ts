import type { Receipt, ReceiptState } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";
import { refundableOf } from "../rows/refund/reserved.ts";

export interface ReceiptQuery {
  state?: ReceiptState;
  /** From the page before. */
  cursor?: string;
  limit?: number;
}

export type ReceiptItem = Receipt & {
  serial: string | null;
  /** Whole NT$ that can still be given back. */
  refundable: number;
};

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
    include: {
      bill: { select: { case: { select: { serial: true } } } },
      refunds: { select: { amount: true, state: true } },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ receivedAt: at, id }) => ({ at, id }));
  return {
    items: items.map(({ bill, refunds, ...row }) => ({
      ...row,
      serial: bill?.case.serial ?? null,
      refundable: refundableOf(row, refunds),
    })),
    nextCursor,
  };
}
