import {
  type Account,
  bank,
  billed,
  type ClearingChannel,
  cardBalance,
  cardCore,
  clearing,
  fee,
  postage,
  receivable,
  surplus,
  unidentified,
} from "./accounts.ts";

/** Whole NT$ from one account to another: a pair, so that it balances by construction. */
export interface Entry {
  debit: Account;
  credit: Account;
  amount: number;
}

/**
 * What a bill asks for. The card comes first, since a new card includes the loss report (C7): the loss fee is only what is asked beyond it.
 */
export function billEntries(bill: { id: string; amount: number }, cardFee: number): Entry[] {
  const card = Math.min(cardFee, bill.amount);
  const debit = receivable(bill.id);
  return pairs([
    { debit, credit: billed("cardFee"), amount: card },
    { debit, credit: billed("lossFee"), amount: bill.amount - card },
  ]);
}

type Reported = { channel: ClearingChannel; amount: number };

/** Money that pays a bill. */
export function paidEntries({ channel, amount }: Reported, billId: string): Entry[] {
  return pairs([{ debit: clearing(channel), credit: receivable(billId), amount }]);
}

/** A store's money of which only now is known which chain took it: none was, or another. */
export function chainLearntEntries(
  { before, now }: { before: ClearingChannel; now: ClearingChannel },
  amount: number,
): Entry[] {
  return pairs([{ debit: clearing(now), credit: clearing(before), amount }]);
}

/** Money beyond a bill: late, double, short or over, all of it. */
export function surplusEntries({ channel, amount }: Reported, receiptId: string): Entry[] {
  return pairs([{ debit: clearing(channel), credit: surplus(receiptId), amount }]);
}

/** Money that names no account of ours. */
export function unidentifiedEntries({ channel, amount }: Reported, receiptId: string): Entry[] {
  return pairs([{ debit: clearing(channel), credit: unidentified(receiptId), amount }]);
}

/** Money that was set aside pays a bill after all, whole or in part. */
export function appliedEntries(
  from: "surplus" | "unidentified",
  { receiptId, billId, amount }: { receiptId: string; billId: string; amount: number },
): Entry[] {
  const held = from === "surplus" ? surplus(receiptId) : unidentified(receiptId);
  return pairs([{ debit: held, credit: receivable(billId), amount }]);
}

/** Money that paid a bill is set aside, as when another amount is owed instead. */
export function setAsideEntries(receipt: { receiptId: string; billId: string; amount: number }): Entry[] {
  const { receiptId, billId, amount } = receipt;
  return pairs([{ debit: receivable(billId), credit: surplus(receiptId), amount }]);
}

/** It is known whose money it is: it waits to be returned, or pays. */
export function identifiedEntries(receiptId: string, amount: number): Entry[] {
  return pairs([{ debit: unidentified(receiptId), credit: surplus(receiptId), amount }]);
}

/** What a channel has sent to the bank, and what it kept; it takes from the bank where it gave back more than came. */
export function settledEntries(
  channel: ClearingChannel,
  { net, kept }: { net: number; kept: number },
): Entry[] {
  return pairs([
    net < 0
      ? { debit: clearing(channel), credit: bank, amount: -net }
      : { debit: bank, credit: clearing(channel), amount: net },
    { debit: fee(channel), credit: clearing(channel), amount: kept },
  ]);
}

/** Money beyond a bill goes back: by LINE Pay out of what it has not settled, else from the bank. */
export function surplusReturnedEntries(receiptId: string, amount: number, by: "LINE_PAY" | "bank"): Entry[] {
  const credit = by === "LINE_PAY" ? clearing("LINE_PAY") : bank;
  return pairs([{ debit: surplus(receiptId), credit, amount }]);
}

/** The card core has told the balance of a card that it stopped. */
export function balanceEntries(orderSeq: bigint | number, caseId: string, amount: number): Entry[] {
  return pairs([{ debit: cardCore(orderSeq), credit: cardBalance(caseId), amount }]);
}

/** The balance stands on the new card. */
export function transferredEntries(orderSeq: bigint | number, caseId: string, amount: number): Entry[] {
  return pairs([{ debit: cardBalance(caseId), credit: cardCore(orderSeq), amount }]);
}

/**
 * The balance was sent to its holder, less the post of a cheque, and less the loss fee where it is taken from the balance (C20).
 * @param sent what she was sent, beside what was taken off before; whole NT$
 */
export function balanceRefundedEntries(
  caseId: string,
  { sent, postage: post, deducted }: { sent: number; postage: number; deducted: number },
): Entry[] {
  const debit = cardBalance(caseId);
  return [
    ...pairs([
      { debit, credit: bank, amount: sent },
      { debit, credit: postage(caseId), amount: post },
    ]),
    ...deductedEntries(caseId, deducted),
  ];
}

/** The balance pays the loss fee (C20): no bill asked for it, so that it is owed and paid at once. @param amount no more than there is */
export function deductedEntries(caseId: string, amount: number): Entry[] {
  return pairs([
    { debit: receivable(caseId), credit: billed("lossFee"), amount },
    { debit: cardBalance(caseId), credit: receivable(caseId), amount },
  ]);
}

/** The same the other way round. */
export function mirrored(entries: readonly Entry[]): Entry[] {
  return entries.map(({ debit, credit, amount }) => ({ debit: credit, credit: debit, amount }));
}

/** What is nothing is not written. */
function pairs(entries: Entry[]): Entry[] {
  return entries.filter(({ amount }) => amount !== 0);
}
