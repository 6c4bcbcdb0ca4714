import { z } from "zod";

export const OrderKind = z.enum(["STOP", "PRODUCE", "TRANSFER", "REFUND_BALANCE"]);
export type OrderKind = z.infer<typeof OrderKind>;

/** An order as the feed or a file brings it; whatever else it says is for people. */
export const Order = z.object({
  seq: z.coerce.number().int(),
  kind: OrderKind,
  serial: z.string().min(1),
  /** Called back: not to be carried out. */
  supersededAt: z.string().nullish(),
  /** The service knows what became of it, as where a desk did it by hand. */
  outcome: z.string().nullish(),
});
export type Order = z.infer<typeof Order>;

/** What became of an order. Amounts are whole NT$, `at` ISO 8601. */
export type Result = {
  orderSeq: number;
  outcome: "DONE" | "REFUSED";
  at: string;
  balance?: number;
  cardTail?: string;
  reason?: string;
};
