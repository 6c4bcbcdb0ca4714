import type { Channel, LedgerAccountName } from "../codes.ts";

/** An account of the ledger: its kind, and whose it is. */
export interface Account {
  name: LedgerAccountName;
  key: string;
}

/** The part of a price that a bill asks for. */
export type BilledPart = "lossFee" | "cardFee";

/** What a student still owes on a bill; by case where there is none, since the balance pays (C20). */
export const receivable = (billId: string): Account => ({ name: "receivable", key: billId });
/** What was asked for, the other side of the bills. */
export const billed = (part: BilledPart): Account => ({ name: "billed", key: part });
/** Money that a channel has reported and not yet settled; each store chain is a channel of its own. */
export const clearing = (channel: ClearingChannel): Account => ({ name: "clearing", key: channel });
/** Settled money. */
export const bank: Account = { name: "bank", key: "main" };
/** What a channel kept for itself. */
export const fee = (channel: ClearingChannel): Account => ({ name: "fee", key: channel });
/** Money of a receipt that is somebody's, with an open item that says why. */
export const surplus = (receiptId: string): Account => ({ name: "surplus", key: receiptId });
/** Money of a receipt that names no account of ours. */
export const unidentified = (receiptId: string): Account => ({ name: "unidentified", key: receiptId });
/** The balance that the card core owes for a card that it stopped. */
export const cardCore = (orderSeq: bigint | number): Account => ({ name: "cardCore", key: String(orderSeq) });
/** The balance of a card that is its holder's. */
export const cardBalance = (caseId: string): Account => ({ name: "cardBalance", key: caseId });
/** What posting a cheque to the holder cost. */
export const postage = (caseId: string): Account => ({ name: "postage", key: caseId });

/** A channel, of the stores with the chain where it is known: `STORE:7111111`. */
export type ClearingChannel = Channel | `STORE:${string}`;

/** @param agency of a store, as the collector's files name it */
export function clearingChannel(channel: Channel, agency: string | null): ClearingChannel {
  return channel === "STORE" && agency ? `STORE:${agency}` : channel;
}
