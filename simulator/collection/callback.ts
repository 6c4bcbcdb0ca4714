import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "../world.ts";
import type { Payment } from "./payment.ts";

const ATTEMPTS = 5;
const FIRST_PAUSE = 500;

/** What a till or bank knows of a payment; without `notify` the service hears of it by file only. */
export type Money = Pick<Payment, "virtualAccount" | "amount" | "channel" | "fee" | "segments"> & {
  notify: boolean;
};

/** Records the money and reports it to the service, again and again until it answers 2xx or 4xx. */
export async function takeMoney(world: World, { notify, ...money }: Money): Promise<Payment> {
  const now = world.clock.now();
  const receiptId = `R${now}${randomUUID().slice(0, 8)}`;
  const payment = { ...money, receiptId, paidAt: taipei(now), attempts: 0, outcome: "" };
  world.payments.push(payment);
  if (notify) await report(world, payment);
  else world.live.changed("payments");
  return payment;
}

/** Sends one payment's callback once more, as a collector's night batch would. */
export async function report(world: World, payment: Payment): Promise<void> {
  for (let i = 0; i < ATTEMPTS; i += 1) {
    payment.attempts += 1;
    const { status, text } = await post(world, payment);
    payment.outcome = `${status} ${text}`.trim().slice(0, 300);
    world.live.changed("payments");
    if (status >= 200 && status < 500) return;
    await sleep(FIRST_PAUSE * 2 ** i, undefined, { ref: false });
  }
}

async function post(world: World, { receiptId, virtualAccount, amount, paidAt, channel }: Payment) {
  const body = JSON.stringify({ receiptId, virtualAccount, amount, paidAt, channel });
  const signature = createHmac("sha256", world.settings.COLLECTION_SECRET).update(body, "utf8").digest("hex");
  const started = performance.now();
  const outcome = await fetch(`${world.settings.SERVICE_URL}/api/collection/callback`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "x-signature": signature },
    signal: AbortSignal.timeout(5000),
  }).then(
    async (answer) => ({ status: answer.status, text: await answer.text() }),
    () => ({ status: 599, text: "unreachable" }),
  );
  world.log.add({
    at: new Date(world.clock.now()).toISOString(),
    direction: "out",
    name: "collection",
    method: "POST",
    path: "/api/collection/callback",
    status: outcome.status,
    request: body,
    response: outcome.text,
    ms: Math.round(performance.now() - started),
  });
  return outcome;
}

/** ISO 8601 with Taipei's offset. */
export function taipei(at: number): string {
  return `${new Date(at + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;
}
