import { randomUUID } from "node:crypto";
import type { Mover } from "../money/money-book.ts";
import type { World } from "../world.ts";
import { report } from "./callback.ts";
import { officeDay, taipei } from "./days.ts";
import type { PayingChannel, Payment } from "./payment.ts";

/** What a till, the bank or a post office knows of a payment; without `notify` the service hears of it by file only. */
export type Money = Omit<Payment, "receiptId" | "paidAt" | "bookedOn" | "attempts" | "outcome"> & {
  notify: boolean;
  /** The day in the collector's books, YYYY-MM-DD; by itself the day paid, or the Monday after it when books rest at weekends. */
  bookedOn?: string | undefined;
};

const movers: Record<PayingChannel, Mover> = { STORE: "STORE", ATM: "BANK", GIRO: "POST" };

/** Records the money and reports it to the service, again and again until it answers 2xx or 4xx. */
export async function takeMoney(world: World, { notify, bookedOn, ...money }: Money): Promise<Payment> {
  const now = world.clock.now();
  const paidAt = taipei(now);
  const paidOn = paidAt.slice(0, 10);
  const payment = keep(world, {
    ...money,
    receiptId: newReceiptId(now),
    paidAt,
    bookedOn: bookedOn ?? (world.collection.booksRestAtWeekends ? officeDay(paidOn) : paidOn),
    attempts: 0,
    outcome: "",
  });
  if (notify) await report(world, payment);
  return payment;
}

/** The same person pays the same bill at the same till in the same second once more: real money, in a file a line like the first. */
export function takeTwin(world: World, first: Payment): Payment {
  const receiptId = newReceiptId(world.clock.now());
  return keep(world, { ...first, receiptId, attempts: 0, outcome: "" });
}

const newReceiptId = (now: number) => `R${now}${randomUUID().slice(0, 8)}`;

function keep(world: World, payment: Payment): Payment {
  const { channel, chain, virtualAccount, amount } = payment;
  world.payments.push(payment);
  world.money.add({
    who: movers[channel],
    channel: chain ?? channel,
    reference: virtualAccount,
    amount,
    effect: "PAID",
  });
  world.live.changed("payments");
  return payment;
}
