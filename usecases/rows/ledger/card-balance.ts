import { dayOf } from "#domain/calendar.ts";
import { cardBalance } from "#domain/ledger/accounts.ts";
import { balanceEntries, deductedEntries, transferredEntries } from "#domain/ledger/entries.ts";
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
export async function cardBalanceOf(tx: Tx, caseId: string): Promise<number> {
  return (await cardBalancesOf(tx, [caseId]))(caseId);
}

/** The same of many cases, with one question to the database. */
export async function cardBalancesOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<(caseId: string) => number> {
  if (caseIds.length === 0) return () => 0;
  const { name } = cardBalance("");
  const rows = await tx.$queryRaw<{ key: string; amount: number }[]>`
    SELECT key, sum(amount)::int AS amount FROM (
      SELECT "creditKey" AS key, amount FROM "LedgerEntry" WHERE credit = ${name} AND "creditKey" = ANY(${caseIds}::text[])
      UNION ALL SELECT "debitKey", -amount FROM "LedgerEntry" WHERE debit = ${name} AND "debitKey" = ANY(${caseIds}::text[])
    ) e GROUP BY 1`;
  const held = new Map(rows.map(({ key, amount }) => [key, amount]));
  return (caseId) => held.get(caseId) ?? 0;
}

/** The card core has told what is on the card: what was booked before is brought to that. Below nothing is nothing. */
export async function bookBalance(tx: Tx, money: CardMoney, balance: number): Promise<void> {
  const change = Math.max(0, balance) - (await cardBalanceOf(tx, money.caseId));
  const { seq, caseId } = money;
  const entries = change > 0 ? balanceEntries(seq, caseId, change) : transferredEntries(seq, caseId, -change);
  await write(tx, money, "balance", entries);
}

/** The balance pays the loss fee where nothing is left to send (C20). @param amount no more than there is */
export async function bookFeeTaken(tx: Tx, money: CardMoney, amount: number): Promise<void> {
  await write(tx, money, "deducted", deductedEntries(money.caseId, amount));
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
