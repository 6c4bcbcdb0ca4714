import { z } from "zod";
import type { World } from "../world.ts";
import { payId } from "./ledger.ts";
import { stateOf, type Transaction } from "./transaction.ts";

/** What a payer can do on the payment page; the last three are for trying what can go wrong. */
export const PayerAct = z.enum(["approve", "cancel", "fail", "approve-silently", "approve-foreign"]);
export type PayerAct = z.infer<typeof PayerAct>;
export const Means = z.enum(["card", "balance", "points"]).default("card");

/** Where the payer's browser goes next; nothing when she stays on LINE Pay's own page. */
export type PayerOutcome = { redirectUrl?: string; refused?: boolean };

/** Performs the payer's act once; a used, cancelled or expired request refuses. */
export async function payerActs(
  world: World,
  transaction: Transaction,
  act: PayerAct,
  means: Transaction["means"],
): Promise<PayerOutcome> {
  if (stateOf(transaction, world.clock.now()) !== "WAITING") return { refused: true };
  transaction.means = means;
  transaction.state = STATE[act];
  world.live.changed("pay");
  const { confirmUrl, cancelUrl, confirmUrlType } = transaction.order.redirectUrls;
  if (act === "cancel") return cancelUrl ? { redirectUrl: withIds(cancelUrl, transaction) } : {};
  if (act === "fail" || act === "approve-silently" || !confirmUrl || confirmUrlType === "NONE") return {};
  const foreign = act === "approve-foreign" ? payId(world.clock.now(), "10") : undefined;
  const redirectUrl = withIds(confirmUrl, transaction, foreign);
  if (confirmUrlType === "CLIENT") return { redirectUrl };
  await callServer(world, redirectUrl);
  return {};
}

const STATE = {
  approve: "AUTHENTICATED",
  "approve-silently": "AUTHENTICATED",
  "approve-foreign": "AUTHENTICATED",
  cancel: "CANCELLED",
  fail: "FAILED",
} as const;

function withIds(address: string, { transactionId, order }: Transaction, foreign?: string): string {
  const url = new URL(address);
  url.searchParams.set("transactionId", foreign ?? transactionId);
  if (!url.searchParams.has("orderId")) url.searchParams.set("orderId", order.orderId);
  return url.href;
}

async function callServer(world: World, address: string) {
  const started = performance.now();
  const status = await fetch(address, { signal: AbortSignal.timeout(20_000), redirect: "manual" }).then(
    (answer) => answer.status,
    () => "unreachable",
  );
  const ms = Math.round(performance.now() - started);
  const at = new Date(world.clock.now()).toISOString();
  const path = new URL(address).pathname;
  world.log.add({
    at,
    direction: "out",
    name: "pay-redirect",
    method: "GET",
    path,
    status,
    request: "",
    response: "",
    ms,
  });
}
