import { z } from "zod";

const amount = z.number().int().nonnegative();
const Product = z.object({
  id: z.string().max(50).optional(),
  name: z.string().min(1).max(4000),
  imageUrl: z.string().max(500).optional(),
  quantity: z.number().int().positive(),
  price: amount,
});

/** The request's body. Limits: docs/formats.md §4. Amounts are whole NT$. */
export const PayRequest = z.object({
  amount: z.number().int().positive(),
  currency: z.string().length(3),
  orderId: z.string().min(1).max(100),
  packages: z
    .array(
      z.object({
        id: z.string().min(1).max(50),
        amount,
        userFee: amount.optional(),
        name: z.string().max(100).optional(),
        products: z.array(Product).min(1),
      }),
    )
    .min(1),
  redirectUrls: z.object({
    confirmUrl: z.url().max(500).optional(),
    cancelUrl: z.url().max(500).optional(),
    confirmUrlType: z.enum(["CLIENT", "SERVER", "NONE"]).default("CLIENT"),
    appPackageName: z.string().optional(),
  }),
  options: z
    .object({
      payment: z
        .object({ capture: z.boolean().optional(), payType: z.enum(["NORMAL", "PREAPPROVED"]).optional() })
        .optional(),
      display: z.object({ locale: z.string().optional() }).loose().optional(),
      shipping: z.object({ feeAmount: amount.optional() }).loose().optional(),
    })
    .loose()
    .optional(),
});

export type PayRequest = z.infer<typeof PayRequest>;

/** WAITING → AUTHENTICATED → COMPLETED (or AUTHORIZED → COMPLETED); the rest are ends. */
export type PayState =
  | "WAITING"
  | "AUTHENTICATED"
  | "COMPLETED"
  | "AUTHORIZED"
  | "CANCELLED"
  | "FAILED"
  | "VOIDED";

export type Refund = { refundTransactionId: string; amount: number; at: number; partial: boolean };
export type PayInfo = { method: "CREDIT_CARD" | "BALANCE" | "POINT"; amount: number };

export type Transaction = {
  transactionId: string;
  reserveId: string;
  order: PayRequest;
  createdAt: number;
  state: PayState;
  means: "card" | "balance" | "points";
  confirmedAt?: number;
  payInfo: PayInfo[];
  refunds: Refund[];
  /** A confirm that is being answered right now. */
  busy: boolean;
};

/** A request may be paid for 20 minutes. */
export const WAITING_TIME = 20 * 60_000;

/** The state as LINE Pay sees it now: waiting too long is the same as cancelled. */
export function stateOf(transaction: Transaction, now: number): PayState {
  const open = transaction.state === "WAITING" || transaction.state === "AUTHENTICATED";
  return open && now - transaction.createdAt > WAITING_TIME ? "CANCELLED" : transaction.state;
}

/** NT$ taken and not given back. */
export function chargedBy({ state, payInfo, refunds }: Transaction): number {
  if (state !== "COMPLETED") return 0;
  return sum(payInfo) - sum(refunds);
}

export const sum = (parts: { amount: number }[]) => parts.reduce((total, part) => total + part.amount, 0);
