import { dayOf } from "../collection/days.ts";
import { sum } from "../line-pay/transaction.ts";
import type { World } from "../world.ts";
import type { Span } from "./cycles.ts";
import { bankTerms, chainTerms, giroTerms, linePayTerms, type Terms } from "./terms.ts";

/** A payment or a refund (a negative amount) that a channel settles. */
export type Settled = {
  transactionId: string;
  orderId: string;
  type: "PAYMENT" | "REFUND";
  day: string;
  amount: number;
};

/** All channels with what each took and gave back, by the days of their own books. */
export function channelsOf(world: World): { terms: Terms; settled: Settled[] }[] {
  const taken = (terms: Terms, mine: (one: World["payments"][number]) => boolean) => ({
    terms,
    settled: world.payments.filter(mine).map(({ receiptId, bookedOn, amount }) => ({
      transactionId: receiptId,
      orderId: "",
      type: "PAYMENT" as const,
      day: bookedOn,
      amount,
    })),
  });
  return [
    ...Object.values(chainTerms).map((terms) => taken(terms, ({ chain }) => chain === terms.name)),
    taken(bankTerms, ({ channel }) => channel === "ATM"),
    taken(giroTerms, ({ channel }) => channel === "GIRO"),
    { terms: linePayTerms, settled: linePaySettled(world) },
  ];
}

/** LINE Pay's payments and refunds, each under its own number. */
export function linePaySettled({ pay }: World): Settled[] {
  return pay.list().flatMap(({ transactionId, order: { orderId }, state, confirmedAt, payInfo, refunds }) => {
    if (state !== "COMPLETED" || confirmedAt === undefined) return [];
    const day = dayOf(confirmedAt);
    return [
      { transactionId, orderId, type: "PAYMENT" as const, day, amount: sum(payInfo) },
      ...refunds.map(({ refundTransactionId, at, amount }) => ({
        transactionId: refundTransactionId,
        orderId,
        type: "REFUND" as const,
        day: dayOf(at),
        amount: -amount,
      })),
    ];
  });
}

export const within = (settled: Settled[], { from, to }: Span) =>
  settled.filter(({ day }) => day >= from && day <= to);

/** What the channel keeps of one; nothing of a refund, and the fee of the payment is not given back. */
export const feeOf = (terms: Terms, { type, amount }: Settled) =>
  type === "PAYMENT" ? terms.fee(amount) : 0;
