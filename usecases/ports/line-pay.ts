import type { Language } from "#domain/language.ts";

/** What LINE Pay answered: its `returnCode` as sent, or no verdict at all (time-out, non-JSON, other HTTP status). */
export type LinePayAnswer<Info> =
  | { kind: "answered"; returnCode: string; returnMessage: string; info: Info | undefined }
  | { kind: "noAnswer"; reason: string };

export interface LinePayOrder {
  /** Our attempt id. */
  orderId: string;
  /** Whole NT$. */
  amount: number;
  productName: string;
  /** Of the payment page. */
  language: Language;
  confirmUrl: string;
  cancelUrl: string;
}

/** LINE Pay Online API, v4 or v3. Ids are strings of up to 19 digits. No method throws on an outside failure. */
export interface LinePay {
  request(order: LinePayOrder): Promise<LinePayAnswer<{ transactionId: string; paymentUrl: string }>>;
  check(transactionId: string): Promise<LinePayAnswer<undefined>>;
  confirm(
    transactionId: string,
    amount: number,
  ): Promise<LinePayAnswer<{ orderId: string; paidAmount: number }>>;
  /**
   * Confirmed payments only; one not confirmed is absent, or the answer is 1150.
   * @param transactionIds at most `mostDetails`
   */
  details(transactionIds: readonly string[]): Promise<LinePayAnswer<{ payments: LinePayPayment[] }>>;
  /**
   * Gives money back. LINE Pay knows no key of ours for it: asked twice for a part, it pays the part twice.
   * @param amount whole NT$; null for all that is left, which can be asked again without harm
   */
  refund(
    transactionId: string,
    amount: number | null,
  ): Promise<LinePayAnswer<{ refundTransactionId: string }>>;
}

/** A payment as LINE Pay's details show it. */
export interface LinePayPayment {
  orderId: string;
  transactionId: string;
  /** Whole NT$. */
  paidAmount: number;
  /** What was given back of it, whole NT$, positive. */
  refunds: { id: string; amount: number }[];
}

/** LINE Pay answers 1177 when asked for more at once. */
export const mostDetails = 100;
