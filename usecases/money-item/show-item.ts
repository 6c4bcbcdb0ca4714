import { DomainError } from "#domain/errors.ts";
import type { MoneyItemEvent } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { itemParts, itemView, type MoneyItemView } from "../rows/money-item/item-view.ts";
import { usernames } from "../rows/staff/usernames.ts";

export type WholeItem = MoneyItemView & {
  history: MoneyItemEvent[];
  /** Names of the accounts that the history speaks of, by `staff:<id>`. */
  names: ReadonlyMap<string, string>;
};

/**
 * One money item with its history, oldest first.
 * @throws DomainError not_found
 */
export async function showMoneyItem({ db }: Pick<Deps, "db">, id: string): Promise<WholeItem> {
  const row = await db.moneyItem.findUnique({
    where: { id },
    include: { ...itemParts, history: { orderBy: { id: "asc" } } },
  });
  if (!row) throw new DomainError("not_found");
  const { history, ...item } = row;
  const names = await usernames(db, [item.owner, ...history.map(({ actor }) => actor)]);
  return { ...itemView(item), history, names };
}
