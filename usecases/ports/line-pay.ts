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
  /** Confirmed payments only; one not confirmed answers 1150 or an empty list. */
  details(
    transactionId: string,
  ): Promise<LinePayAnswer<{ payments: { orderId: string; transactionId: string; paidAmount: number }[] }>>;
}
