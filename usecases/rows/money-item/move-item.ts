import type { MoneyNextStep, MoneyOutcome } from "#domain/codes.ts";
import type { MoneyItem } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { type ItemNote, noteOnItem } from "./note-on-item.ts";

type By = Omit<ItemNote, "code">;

/** What comes next with a locked item, and since what; its money stays where it is. */
export async function moveMoneyItem(
  tx: Tx,
  { id }: Pick<MoneyItem, "id">,
  note: ItemNote,
  to: { nextStep?: MoneyNextStep; owner?: string; caseId?: string },
): Promise<MoneyItem> {
  await noteOnItem(tx, id, note);
  return tx.moneyItem.update({ where: { id }, data: to });
}

/** Ends a locked item; its money left the account that held it in the same transaction. */
export async function closeMoneyItem(
  tx: Tx,
  { id }: Pick<MoneyItem, "id">,
  { outcome, at, actor, details }: By & { outcome: MoneyOutcome },
): Promise<MoneyItem> {
  await noteOnItem(tx, id, { code: "closed", at, actor, details: { outcome, ...details } });
  return tx.moneyItem.update({ where: { id }, data: { closedAt: at, outcome } });
}

/** Its money is back, as a refund that was returned: the same item goes on. */
export async function reopenMoneyItem(
  tx: Tx,
  { id }: Pick<MoneyItem, "id">,
  { at, actor, details, nextStep }: By & { nextStep: MoneyNextStep },
): Promise<MoneyItem> {
  await noteOnItem(tx, id, { code: "reopened", at, actor, details });
  return tx.moneyItem.update({ where: { id }, data: { closedAt: null, outcome: null, nextStep } });
}
