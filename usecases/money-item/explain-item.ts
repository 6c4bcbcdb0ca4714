import type { MoneyItemKind } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { moneyItems } from "#domain/payment/money-items.ts";
import type { Deps } from "../ports/deps.ts";
import { closeMoneyItem } from "../rows/money-item/move-item.ts";
import { type Staff, staffWords } from "../rows/staff/staff.ts";
import { onOpenItem } from "./on-open-item.ts";

/**
 * Ends an item for which the books hold no money, as a settlement that differs, with the words that explain it.
 * @throws DomainError not_found, money_item_closed, validation_failed without words, money_still_held for one whose money waits
 */
export async function explainMoneyItem(
  deps: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  reason: string,
): Promise<void> {
  const words = staffWords(reason);
  if (!words) throw new DomainError("validation_failed", { fields: { reason: "wordsNeeded" } });
  await onOpenItem(deps, staff, { id, action: "money.explain" }, async (tx, item, by) => {
    if (moneyItems[item.kind as MoneyItemKind].held) throw new DomainError("money_still_held");
    await closeMoneyItem(tx, item, { ...by, outcome: "explained", details: { reason: words } });
  });
}
