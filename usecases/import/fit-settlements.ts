import type { Settlement } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { lockMoneyItem } from "../rows/money-item/lock-item.ts";
import { closeMoneyItem } from "../rows/money-item/move-item.ts";
import { lockSettlements, markSettled, unsettledSum } from "../rows/settlement/settled-receipts.ts";

/** One that does not fit is looked at again with every round, so the oldest must not keep the others away. */
const atOnce = 1_000;

/**
 * Looks again at settlements that left a remainder: money that was told of since may be what was missing, as when a bank's remittance is read
 * before the stores' file. One that fits now ends its item.
 * @returns how many
 */
export async function fitSettlements({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const items = await db.moneyItem.findMany({
    where: { kind: "settlementDiffers", closedAt: null, details: { path: ["settlementId"], not: "" } },
    orderBy: { openedAt: "asc" },
    select: { id: true, details: true },
    take: atOnce,
  });
  let fitting = 0;
  for (const { id, details } of items) {
    const { settlementId } = details as { settlementId: string };
    const settlement = await db.settlement.findUniqueOrThrow({ where: { id: settlementId } });
    if ((await unsettledSum(db, settlement)) !== settlement.gross) continue;
    const done = await db.$transaction((tx) => fit(tx, { itemId: id, settlement, at: now() }));
    if (done) fitting += 1;
  }
  return fitting;
}

async function fit(
  tx: Tx,
  { itemId, settlement, at }: { itemId: string; settlement: Settlement; at: Date },
): Promise<boolean> {
  const item = await lockMoneyItem(tx, itemId);
  await lockSettlements(tx);
  if (item.closedAt || (await unsettledSum(tx, settlement)) !== settlement.gross) return false;
  await markSettled(tx, settlement);
  await closeMoneyItem(tx, item, { outcome: "explained", at, actor: "system" });
  return true;
}
