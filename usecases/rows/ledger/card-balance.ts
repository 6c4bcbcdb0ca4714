import { dayOf } from "#domain/calendar.ts";
import { cardBalance } from "#domain/ledger/accounts.ts";
import { balanceEntries, transferredEntries } from "#domain/ledger/entries.ts";
import type { Tx } from "../../ports/transaction.ts";
import { post } from "./post.ts";

/** What an order to the card core says of the money on a card. */
export interface CardMoney {
  /** Of the order. */
  seq: bigint;
  caseId: string;
  /** When it happened, and when we are told. */
  happenedAt: Date;
  at: Date;
}

/** Whole NT$ of a stopped card that are still her own, by the ledger. The case is locked. */
async function cardBalanceOf(tx: Tx, caseId: string): Promise<number> {
  const { name, key } = cardBalance(caseId);
  const sum = (side: "debit" | "credit") =>
    tx.ledgerEntry.aggregate({ where: { [side]: name, [`${side}Key`]: key }, _sum: { amount: true } });
  const [taken, given] = [await sum("debit"), await sum("credit")];
  return (given._sum.amount ?? 0) - (taken._sum.amount ?? 0);
}

/** The card core has told what is on the card: what was booked before is brought to that. Below nothing is nothing. */
export async function bookBalance(tx: Tx, money: CardMoney, balance: number): Promise<void> {
  const change = Math.max(0, balance) - (await cardBalanceOf(tx, money.caseId));
  const { seq, caseId } = money;
  const entries = change > 0 ? balanceEntries(seq, caseId, change) : transferredEntries(seq, caseId, -change);
  await write(tx, money, "balance", entries);
}

/** All of it stands with the card core again: on the new card, or as what was too little to send. */
export async function bookMoved(tx: Tx, money: CardMoney): Promise<void> {
  const { seq, caseId } = money;
  await write(tx, money, "moved", transferredEntries(seq, caseId, await cardBalanceOf(tx, caseId)));
}

async function write(
  tx: Tx,
  { seq, caseId, happenedAt, at }: CardMoney,
  step: string,
  entries: ReturnType<typeof balanceEntries>,
): Promise<void> {
  const cause = { type: "cardOrder", id: String(seq), step } as const;
  await post(tx, [{ cause, caseId, occurredOn: dayOf(happenedAt), bookedAt: at, entries }]);
}
