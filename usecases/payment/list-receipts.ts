import type { Prisma, Receipt, ReceiptState } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

export interface ReceiptQuery {
  state?: ReceiptState;
  /** From the page before. */
  cursor?: string;
  limit?: number;
}

export interface ReceiptPage {
  items: (Receipt & { serial: string | null })[];
  nextCursor: string | null;
}

/** Money that arrived, newest first, by keyset: no page costs more than another. A cursor that is none begins anew. */
export async function listReceipts(
  { db }: Deps,
  { state, cursor, limit = 50 }: ReceiptQuery,
): Promise<ReceiptPage> {
  const rows = await db.receipt.findMany({
    where: { ...(state && { state }), ...after(cursor) },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: { bill: { select: { case: { select: { serial: true } } } } },
  });
  const items = rows
    .slice(0, limit)
    .map(({ bill, ...row }) => ({ ...row, serial: bill?.case.serial ?? null }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

function cursorOf({ receivedAt, id }: Receipt): string {
  return Buffer.from(`${receivedAt.toISOString()} ${id}`).toString("base64url");
}

function after(cursor: string | undefined): Prisma.ReceiptWhereInput {
  const [iso, id] = cursor ? Buffer.from(cursor, "base64url").toString().split(" ") : [];
  const receivedAt = new Date(iso ?? "");
  if (!id || Number.isNaN(receivedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return {};
  return { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: id } }] };
}
