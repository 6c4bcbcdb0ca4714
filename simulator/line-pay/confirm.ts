import { setImmediate as nextTick } from "node:timers/promises";
import { z } from "zod";
import type { Answer } from "../http/answer.ts";
import type { World } from "../world.ts";
import { bareId, payAnswer, success } from "./envelope.ts";
import type { PayAsk } from "./gate.ts";
import { type PayInfo, type PayState, stateOf, sum, type Transaction } from "./transaction.ts";

const Money = z.object({ amount: z.number().int().positive(), currency: z.string() });

/** GET …/requests/{id}/check: the result is the returnCode itself. */
export function checkPayment(world: World) {
  return ({ transactionId }: PayAsk): Answer => {
    const transaction = world.pay.byId(transactionId);
    if (!transaction) return payAnswer("1150", "Transaction record not found.");
    const [code, message] = CHECK[stateOf(transaction, world.clock.now())];
    return payAnswer(code, message);
  };
}

const CHECK: Record<PayState, [string, string]> = {
  WAITING: ["0000", "reserved transaction."],
  AUTHENTICATED: ["0110", "authenticated transaction."],
  CANCELLED: ["0121", "canceled or expired transaction."],
  FAILED: ["0122", "failed transaction."],
  AUTHORIZED: ["0123", "completed transaction."],
  COMPLETED: ["0123", "completed transaction."],
  VOIDED: ["0123", "completed transaction."],
};

/** POST …/{id}/confirm: takes the money once. */
export function confirmPayment(world: World) {
  return async ({ transactionId, body, v4 }: PayAsk): Promise<Answer> => {
    const money = Money.safeParse(body);
    if (!money.success) return payAnswer("2101", "Parameter error.");
    const transaction = world.pay.byId(transactionId);
    if (!transaction) return payAnswer("1150", "Transaction record not found.");
    if (transaction.busy) return payAnswer("1198", "API call request has been duplicated.");
    const refused = refuseConfirm(transaction, world.clock.now(), money.data);
    if (refused) return refused;
    transaction.busy = true;
    await nextTick();
    settle(world, transaction);
    world.live.changed("pay");
    return success({ ...paid(transaction, v4), packages: transaction.order.packages });
  };
}

function refuseConfirm(
  transaction: Transaction,
  now: number,
  money: z.infer<typeof Money>,
): Answer | undefined {
  switch (stateOf(transaction, now)) {
    case "WAITING":
      return payAnswer("1169", "Payment confirmation must be preceded by the user's authentication.");
    case "CANCELLED":
      return transaction.state === "CANCELLED"
        ? payAnswer("1159", "Payment request information not found.")
        : payAnswer("1180", "Payment time has expired.");
    case "FAILED":
      return payAnswer("1159", "Payment request information not found.");
    case "AUTHENTICATED":
      break;
    default:
      return payAnswer("1172", "Existing same orderId.");
  }
  const { amount, currency } = transaction.order;
  const same = amount === money.amount && currency === money.currency;
  return same ? undefined : payAnswer("1153", "Amount differs from the requested amount.");
}

function settle(world: World, transaction: Transaction) {
  const captures = transaction.order.options?.payment?.capture !== false;
  transaction.state = captures ? "COMPLETED" : "AUTHORIZED";
  transaction.confirmedAt = world.clock.now();
  transaction.payInfo = splitOf(transaction);
  transaction.busy = false;
  if (captures) charge(world, transaction);
}

function charge(world: World, { transactionId: reference, payInfo }: Transaction) {
  const moved = { who: "LINE_PAY", channel: "LINE_PAY", reference, amount: sum(payInfo) } as const;
  world.money.add({ ...moved, effect: "PAID" });
}

function splitOf({ means, order: { amount } }: Transaction): PayInfo[] {
  if (means === "balance") return [{ method: "BALANCE", amount }];
  if (means === "card" || amount < 2) return [{ method: "CREDIT_CARD", amount }];
  const points = Math.min(10, amount - 1);
  return [
    { method: "CREDIT_CARD", amount: amount - points },
    { method: "POINT", amount: points },
  ];
}

/** The part of an answer that tells what was paid. */
export function paid({ order, transactionId, payInfo }: Transaction, v4: boolean) {
  return {
    orderId: order.orderId,
    transactionId: bareId(transactionId),
    payInfo: payInfo.map((part) =>
      part.method === "CREDIT_CARD" ? { ...part, creditCardBrand: "VISA" } : part,
    ),
    ...(v4 ? { paymentProvider: "TSP" } : {}),
  };
}

/** POST …/authorizations/{id}/capture and …/void, for capture=false only. */
export function capturePayment(world: World) {
  return ({ transactionId, body, v4 }: PayAsk): Answer => {
    const transaction = world.pay.byId(transactionId);
    if (transaction?.state !== "AUTHORIZED") return payAnswer("1150", "Transaction record not found.");
    const money = Money.safeParse(body);
    if (!money.success || money.data.amount > sum(transaction.payInfo))
      return payAnswer("2101", "Parameter error.");
    transaction.state = "COMPLETED";
    charge(world, transaction);
    return success(paid(transaction, v4));
  };
}

export function voidPayment(world: World) {
  return ({ transactionId }: PayAsk): Answer => {
    const transaction = world.pay.byId(transactionId);
    if (transaction?.state === "VOIDED") return payAnswer("1165", "Already voided.");
    if (transaction?.state !== "AUTHORIZED") return payAnswer("1150", "Transaction record not found.");
    transaction.state = "VOIDED";
    return success();
  };
}
