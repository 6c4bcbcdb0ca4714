import { z } from "zod";
import type { Answer } from "../http/answer.ts";
import type { World } from "../world.ts";
import { paid } from "./confirm.ts";
import { bareId, payAnswer, success } from "./envelope.ts";
import type { PayAsk } from "./gate.ts";
import { payId } from "./ledger.ts";
import { chargedBy, type Refund, sum, type Transaction } from "./transaction.ts";

const RefundBody = z.object({ refundAmount: z.number().int().positive().optional() });

/** POST …/{id}/refund: all that is left, or a part; no idempotency key, as with the real one. */
export function refundPayment(world: World) {
  return ({ transactionId, body }: PayAsk): Answer => {
    const parsed = RefundBody.safeParse(body);
    if (!parsed.success) return payAnswer("2101", "Parameter error.");
    const transaction = world.pay.byId(transactionId);
    if (transaction?.state !== "COMPLETED") return payAnswer("1150", "Transaction record not found.");
    if (world.pay.switches.refundWindowOver) return payAnswer("1163", "The refund period is over.");
    const left = chargedBy(transaction);
    if (left === 0) return payAnswer("1165", "Transaction has already been refunded.");
    const amount = parsed.data.refundAmount ?? left;
    if (amount > left) return payAnswer("1164", "The refund exceeds what is left.");
    const refund = { refundTransactionId: payId(world.clock.now(), "12"), amount, at: world.clock.now() };
    transaction.refunds.push({ ...refund, partial: amount < sum(transaction.payInfo) });
    const moved = { who: "LINE_PAY", channel: "LINE_PAY", reference: transactionId, amount } as const;
    world.money.add({ ...moved, effect: "REFUNDED" });
    world.live.changed("pay");
    return success({
      refundTransactionId: bareId(refund.refundTransactionId),
      refundTransactionDate: iso(refund.at),
    });
  };
}

const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");

/** GET …/payments?transactionId=&orderId=: confirmed payments only. */
export function paymentDetails(world: World) {
  return ({ query, v4 }: PayAsk): Answer => {
    const ids = [...query.getAll("transactionId"), ...query.getAll("transactionId[]")];
    const orders = [...query.getAll("orderId"), ...query.getAll("orderId[]")];
    if (ids.length + orders.length === 0) return payAnswer("2101", "Parameter error.");
    if (ids.length + orders.length > 100) return payAnswer("1177", "Too many transactions requested.");
    const found = world.pay
      .list()
      .filter(({ confirmedAt }) => confirmedAt !== undefined)
      .filter((one) => ids.length === 0 || ids.includes(one.transactionId))
      .filter((one) => orders.length === 0 || orders.includes(one.order.orderId));
    if (found.length === 0) return payAnswer("1150", "Transaction record not found.");
    return success(found.map((one) => present(one, v4)));
  };
}

const PAY_STATUS: Partial<Record<Transaction["state"], string>> = {
  COMPLETED: "CAPTURE",
  AUTHORIZED: "AUTHORIZATION",
  VOIDED: "VOIDED_AUTHORIZATION",
};

function present(transaction: Transaction, v4: boolean) {
  const { order, refunds, state, confirmedAt = 0 } = transaction;
  return {
    ...paid(transaction, v4),
    transactionDate: iso(confirmedAt),
    transactionType: "PAYMENT",
    payStatus: PAY_STATUS[state],
    productName: order.packages[0]?.products[0]?.name,
    merchantName: "一卡通票證（模擬）",
    currency: order.currency,
    packages: order.packages,
    ...(refunds.length ? { refundList: refunds.map(presentRefund) } : {}),
  };
}

function presentRefund({ refundTransactionId, amount, at, partial }: Refund) {
  return {
    refundTransactionId: bareId(refundTransactionId),
    transactionType: partial ? "PARTIAL_REFUND" : "PAYMENT_REFUND",
    refundAmount: -amount,
    refundTransactionDate: iso(at),
  };
}
