import type { LinePayLine } from "#domain/collection/file-line.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { lockMoneyItem } from "../rows/money-item/lock-item.ts";
import { closeMoneyItem } from "../rows/money-item/move-item.ts";
import { lockSettlements, markSettled, unsettledSum } from "../rows/settlement/settled-receipts.ts";
import { noteSettled, oursOf } from "./compare-settled.ts";

/** One that does not fit is looked at again with every round, so the oldest must not keep the others away. */
const atOnce = 1_000;

/** What an item of a settlement that differs says: of a remittance, or of one payment in LINE Pay's list. */
type Details =
  | { settlementId: string }
  | (Pick<LinePayLine, "type" | "transactionId" | "day"> & { theirs: number });

/**
 * Looks again at settlements that did not fit: money that was told of since may be what was missing, as when a bank's remittance is read before
 * the stores' file. One that fits now ends its item.
 * @returns how many
 */
export async function fitSettlements({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const items = await db.moneyItem.findMany({
    where: { kind: "settlementDiffers", closedAt: null },
    orderBy: { openedAt: "asc" },
    select: { id: true },
    take: atOnce,
  });
  let fitting = 0;
  for (const { id } of items) if (await db.$transaction((tx) => fitOne(tx, id, now()))) fitting += 1;
  return fitting;
}

async function fitOne(tx: Tx, itemId: string, at: Date): Promise<boolean> {
  const item = await lockMoneyItem(tx, itemId);
  if (item.closedAt) return false;
  await lockSettlements(tx);
  const details = item.details as Details;
  const fits = "settlementId" in details ? await fitsNow(tx, details) : await isKnownNow(tx, details, at);
  if (fits) await closeMoneyItem(tx, item, { outcome: "explained", at, actor: "system" });
  return fits;
}

async function fitsNow(tx: Tx, { settlementId: id }: { settlementId: string }): Promise<boolean> {
  const settlement = await tx.settlement.findUniqueOrThrow({ where: { id } });
  if ((await unsettledSum(tx, settlement)) !== settlement.gross) return false;
  await markSettled(tx, settlement);
  return true;
}

async function isKnownNow(
  tx: Tx,
  details: Exclude<Details, { settlementId: string }>,
  at: Date,
): Promise<boolean> {
  const ours = await oursOf(tx, details);
  if (ours?.amount !== details.theirs) return false;
  await noteSettled(tx, details, { receiptId: ours.receiptId, at });
  return true;
}
