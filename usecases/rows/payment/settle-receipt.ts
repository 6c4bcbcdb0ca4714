import type { ReceiptDecision } from "#domain/payment/match-receipt.ts";
import type { Channel, Receipt } from "#prisma/generated/client.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Tx } from "../../ports/transaction.ts";
import { post } from "../ledger/post.ts";
import { bookApplied, receivedPosting } from "../ledger/receipt-postings.ts";
import { judgeReceipt } from "./judge-receipt.ts";
import { keepAside } from "./keep-aside.ts";
import type { LockedBill } from "./locked-bill.ts";
import { lockNewerBill, paysNewer } from "./newer-bill.ts";
import { noteMoved, payCase } from "./pay-case.ts";

export interface Money {
  channel: Channel;
  /** The sender's own number of it. */
  externalId: string;
  virtualAccount: string | null;
  /** Whole NT$. */
  amount: number;
  /** When the student paid. */
  paidAt: Date;
  /** The store chain that took it, as the collector's files name it. */
  agency?: string | null;
  /** The collector's day of the books, as a `date` column carries it. */
  accountedOn?: Date | null;
}

export interface Heard {
  /** When we heard of it. */
  at: Date;
  /** Who says so, `system` unless staff took the cash. */
  actor?: string;
  settings: Pick<Settings, "reviveLatePayments">;
}

/**
 * Judges money that names a locked bill, or none, and keeps it: the first sum that fits pays the case, everything
 * else stays as an item of its own. Money for a case that is over pays the student's newer one for the card where it fits. The caller makes sure
 * that the same money comes here once.
 */
export async function settleReceipt(
  tx: Tx,
  locked: LockedBill | null,
  money: Money,
  { at, actor = "system", settings }: Heard,
): Promise<Receipt> {
  const newer = locked && (await lockNewerBill(tx, locked));
  const decision = await judgeReceipt(tx, locked, money, settings);
  if (locked && newer && decision.state === "SURPLUS" && paysNewer(newer, money.amount))
    return payNewer(tx, { former: locked, newer }, money, { at, actor });
  const receipt = await keep(tx, locked, money, { decision, at });
  await post(tx, [receivedPosting(receipt, locked?.cardCase.id ?? null)]);
  if (decision.aside) await keepAside(tx, locked, receipt, { why: decision.aside, at });
  else if (locked) await payCase(tx, locked, money, { at, actor });
  return receipt;
}

/** First kept as her money, then used for her newer case, so that the books tell both. */
async function payNewer(
  tx: Tx,
  { former, newer }: { former: LockedBill; newer: LockedBill },
  money: Money,
  { at, actor }: { at: Date; actor: string },
): Promise<Receipt> {
  const decision: ReceiptDecision = { state: "MATCHED", late: false, aside: null };
  const receipt = await keep(tx, newer, money, { decision, at });
  await post(tx, [receivedPosting({ ...receipt, state: "SURPLUS" }, former.cardCase.id)]);
  await bookApplied(tx, receipt, { from: "surplus", bill: newer.bill, at });
  await noteMoved(tx, former, newer, { money, at });
  await payCase(tx, newer, money, { at, actor, former: true });
  return receipt;
}

function keep(
  tx: Tx,
  locked: LockedBill | null,
  money: Money,
  { decision: { state, late }, at }: { decision: ReceiptDecision; at: Date },
): Promise<Receipt> {
  return tx.receipt.create({
    data: { ...moneyColumns(money), state, late, receivedAt: at, billId: locked?.bill.id ?? null },
  });
}

/** What a receipt keeps of money, whatever else its teller knows of it. */
export function moneyColumns(money: Money) {
  const { channel, externalId, virtualAccount, amount, paidAt, agency = null, accountedOn = null } = money;
  return { channel, externalId, virtualAccount, amount, paidAt, agency, accountedOn };
}
