import type { MoneyItemKind } from "#domain/codes.ts";
import { moneyItems } from "#domain/payment/money-items.ts";
import type { MoneyItem, Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { noteOnItem } from "./note-on-item.ts";

/**
 * Something about money that somebody has to settle. With a receipt it stands for the money that the books hold aside for it.
 * @param tx the transaction that books the money
 */
export async function openMoneyItem(
  tx: Tx,
  item: {
    kind: MoneyItemKind;
    receiptId: string | null;
    caseId: string | null;
    /** Whole NT$; negative where less came than was reported. */
    amount: number;
    at: Date;
    details?: Prisma.InputJsonObject;
  },
): Promise<MoneyItem> {
  const { kind, receiptId, caseId, amount, at, details = {} } = item;
  const { nextStep } = moneyItems[kind];
  const opened = await tx.moneyItem.create({
    data: { kind, receiptId, caseId, amount, nextStep, openedAt: at, details },
  });
  await noteOnItem(tx, opened.id, { code: "opened", at, actor: "system", details: { kind, ...details } });
  return opened;
}
