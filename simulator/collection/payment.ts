/** Money that a store or the bank took, and what the service said to it. */
export type Payment = {
  receiptId: string;
  virtualAccount: string;
  amount: number;
  paidAt: string;
  channel: "STORE" | "ATM";
  /** The three barcodes, when a store read them. */
  segments?: string[];
  /** What the payer paid on top, in NT$; not part of the amount. */
  fee: number;
  attempts: number;
  outcome: string;
};
