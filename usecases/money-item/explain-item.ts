import { dayOf } from "#domain/calendar.ts";
import type { MoneyItemKind } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { ClearingChannel } from "#domain/ledger/accounts.ts";
import { settledEntries } from "#domain/ledger/entries.ts";
import { moneyItems } from "#domain/payment/money-items.ts";
import type { MoneyItem } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { post } from "../rows/ledger/post.ts";
import { closeMoneyItem } from "../rows/money-item/move-item.ts";
import { lockSettlements, markSettled, unsettledSum } from "../rows/settlement/settled-receipts.ts";
import { type Staff, staffWords } from "../rows/staff/staff.ts";
import { onOpenItem } from "./on-open-item.ts";

/**
 * Ends an item for which the books hold no money, as a settlement that differs, with the words that explain it. What a channel sent less than we
 * know of is booked as kept by it, and its money of these days as settled.
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
    await acceptSettlement(tx, item, { at: by.at, reason: words });
    await closeMoneyItem(tx, item, { ...by, outcome: "explained", details: { reason: words } });
  });
}

async function acceptSettlement(
  tx: Tx,
  { details }: MoneyItem,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  const settlementId = (details as { settlementId?: string }).settlementId;
  if (!settlementId) return;
  await lockSettlements(tx);
  const settlement = await tx.settlement.findUniqueOrThrow({ where: { id: settlementId } });
  const missing = (await unsettledSum(tx, settlement)) - settlement.gross;
  await markSettled(tx, settlement);
  if (missing <= 0) return;
  const channel = settlement.channel as ClearingChannel;
  await post(tx, [
    {
      cause: { type: "settlement", id: settlementId, step: "accepted" },
      ...{ caseId: null, occurredOn: dayOf(at), bookedAt: at, reason },
      entries: settledEntries(channel, { net: 0, kept: missing }),
    },
  ]);
}
