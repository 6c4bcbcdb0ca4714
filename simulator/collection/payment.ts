import type { Chain } from "./chains.ts";

/** Money that a store, the bank or a post office took, and what the service said to it. */
export type Payment = {
  receiptId: string;
  virtualAccount: string;
  amount: number;
  paidAt: string;
  /** The day in the collector's books, YYYY-MM-DD; on or after the day paid. */
  bookedOn: string;
  channel: PayingChannel;
  /** Whose till it was; of a store's payment only. */
  chain?: Chain;
  /** The three barcodes, when a store read them. */
  segments?: string[];
  /** What the payer wrote on a transfer; the bank's files cut it to what fits. */
  remark?: string;
  /** What the payer paid on top, in NT$; not part of the amount. */
  fee: number;
  attempts: number;
  outcome: string;
};

/** A post office takes money against a giro slip and tells of it by file only. */
export type PayingChannel = "STORE" | "ATM" | "GIRO";
