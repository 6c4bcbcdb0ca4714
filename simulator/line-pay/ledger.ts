import { randomBytes, randomInt } from "node:crypto";
import type { PayRequest, Transaction } from "./transaction.ts";

/** Switches where the real behaviour is disputed or depends on the contract. */
type PaySwitches = { duplicateOrderId: boolean; refundWindowOver: boolean };

export type PayLedger = {
  open(order: PayRequest, now: number): Transaction;
  byId(transactionId: string): Transaction | undefined;
  byReserve(reserveId: string): Transaction | undefined;
  list(): Transaction[];
  load(transactions: Transaction[]): void;
  switches: PaySwitches;
};

/** All transactions of the simulated LINE Pay. */
export function createPayLedger(): PayLedger {
  const transactions = new Map<string, Transaction>();
  const list = () => [...transactions.values()];
  return {
    open(order, now) {
      const transaction: Transaction = {
        transactionId: payId(now, "10"),
        reserveId: randomBytes(24).toString("base64url"),
        order,
        createdAt: now,
        state: "WAITING",
        means: "card",
        payInfo: [],
        refunds: [],
        busy: false,
      };
      transactions.set(transaction.transactionId, transaction);
      return transaction;
    },
    byId: (transactionId) => transactions.get(transactionId),
    byReserve: (reserveId) => list().find((one) => one.reserveId === reserveId),
    list,
    load(saved) {
      for (const one of saved) transactions.set(one.transactionId, { ...one, busy: false });
    },
    switches: { duplicateOrderId: false, refundWindowOver: false },
  };
}

/** 19 digits: the day, nine random digits, `10` payment or `12` refund; never exact as a double. */
export function payId(now: number, ending: "10" | "12"): string {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll("-", "");
  for (;;) {
    const id = `${day}${String(randomInt(1_000_000_000)).padStart(9, "0")}${ending}`;
    if (BigInt(Number(id)) !== BigInt(id)) return id;
  }
}
