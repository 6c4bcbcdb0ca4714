import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "../http/tell.ts";
import type { World } from "../world.ts";
import type { Payment } from "./payment.ts";

const ATTEMPTS = 5;
const FIRST_PAUSE = 500;

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
  const headers = { "content-type": "application/json", "x-signature": signature };
  return tell(world, { name: "collection", path: "/api/collection/callback", headers, body });
}
