import type { MoneyItemKind, MoneyNextStep } from "#domain/codes.ts";
import type { Deps } from "../ports/deps.ts";
import { type Page, pageOf, rowsAfter } from "../rows/keyset.ts";
import { itemParts, itemView, type MoneyItemView } from "../rows/money-item/item-view.ts";

export interface ItemQuery {
  state?: "open" | "closed" | undefined;
  kind?: MoneyItemKind | undefined;
  nextStep?: MoneyNextStep | undefined;
  /** `ipass`, or `staff:<id>` */
  owner?: string | undefined;
  /** Only those that were opened at least so many days ago. */
  olderThanDays?: number | undefined;
  /** From the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}

const dayMs = 86_400_000;

/**
 * Money that waits for somebody, newest first, by keyset.
 * @throws DomainError validation_failed for a cursor that is not ours
 */
export async function listMoneyItems(
  { db, now }: Pick<Deps, "db" | "now">,
  { state = "open", kind, nextStep, owner, olderThanDays, cursor, limit = 50 }: ItemQuery,
): Promise<Page<MoneyItemView>> {
  const before = olderThanDays && new Date(now().getTime() - olderThanDays * dayMs);
  const rows = await db.moneyItem.findMany({
    where: {
      closedAt: state === "open" ? null : { not: null },
      ...(kind && { kind }),
      ...(nextStep && { nextStep }),
      ...(owner && { owner }),
      AND: [before ? { openedAt: { lte: before } } : {}, rowsAfter("openedAt", cursor)],
    },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: itemParts,
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ openedAt: at, id }) => ({ at, id }));
  return { items: items.map(itemView), nextCursor };
}
