import { importFile } from "#usecases/import/import-file.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import type { Payment } from "../../simulator/collection/payment.ts";
import { type Money, takeMoney, takeTwin } from "../../simulator/collection/take-money.ts";
import { pushBody } from "../../simulator/files/push.ts";
import type { Living } from "./perform.ts";
import { billsOf } from "./perform.ts";
import type { Deed, Told, WhichBill } from "./step.ts";
import type { ModelDeps, ModelWorld } from "./world.ts";

type Doing<Act extends Deed["act"]> = Extract<Deed, { act: Act }>;

export async function payAtTill(
  living: Living,
  { bill: which, chain, twin, told }: Doing<"till">,
  deps: ModelDeps,
): Promise<string> {
  const bill = await billOf(living, which);
  if (!bill) return "no bill";
  const { virtualAccount, amount, barcodes } = bill;
  const money = { channel: "STORE", chain, virtualAccount, amount, fee: 12, segments: barcodes } as const;
  return take(living, { ...money, notify: false }, { twin, told }, deps);
}

export async function payByTransfer(
  living: Living,
  { bill: which, off, twin, told }: Doing<"transfer">,
  deps: ModelDeps,
): Promise<string> {
  const bill = await billOf(living, which);
  if (!bill) return "no bill";
  const { virtualAccount } = bill;
  const amount = Math.max(1, bill.amount + off);
  return take(
    living,
    { channel: "ATM", virtualAccount, amount, fee: 15, notify: false },
    { twin, told },
    deps,
  );
}

export async function payBySlip(living: Living, { bill: which, off }: Doing<"slip">): Promise<string> {
  const bill = await billOf(living, which);
  if (!bill) return "no bill";
  const { virtualAccount } = bill;
  const amount = Math.max(1, bill.amount + off);
  const money = { channel: "GIRO", virtualAccount, amount, fee: 15, notify: false } as const;
  living.payments.push(await takeMoney(living.world.outside, money));
  return `paid ${amount}`;
}

/** Somebody mistypes the account. */
export async function payStray(
  living: Living,
  { amount, told }: Doing<"stray">,
  deps: ModelDeps,
): Promise<string> {
  const virtualAccount = `71060099${living.plan.name.padStart(3, "0")}${String(living.payments.length).padStart(3, "0")}`;
  const money = { channel: "ATM", virtualAccount, amount, fee: 15, notify: false } as const;
  return take(living, money, { twin: false, told }, deps);
}

async function take(
  { world: { outside }, payments: known }: Living,
  money: Money,
  { twin, told }: { twin: boolean; told: Told },
  deps: ModelDeps,
): Promise<string> {
  const first = await takeMoney(outside, money);
  const payments = twin ? [first, takeTwin(outside, first)] : [first];
  known.push(...payments);
  if (told === "later") return `paid ${first.amount}, told later`;
  for (const payment of payments) await (told === "push" ? push : tell)(deps, payment);
  if (told === "callbackTwice") await tell(deps, first);
  return `paid ${first.amount}`;
}

/** The collector says once more what it may have said before. */
export async function tellAgain({ payments }: Living, index: number, deps: ModelDeps): Promise<string> {
  const payment = payments[index % Math.max(1, payments.length)];
  if (!payment || payment.channel === "GIRO") return "nothing to tell";
  await tell(deps, payment);
  return "told again";
}

/** What the signed callback brings; a collector that hears of no success will say it again. */
async function tell(deps: ModelDeps, payment: Payment): Promise<void> {
  const { receiptId, virtualAccount, amount, paidAt, channel } = payment;
  if (channel === "GIRO") throw new Error("the post sends no callbacks");
  payment.attempts += 1;
  await recordReceipt(deps, {
    channel,
    externalId: receiptId,
    virtualAccount,
    amount,
    paidAt: new Date(paidAt),
  });
  payment.outcome = "200";
}

/** The bank's own push, which tells of transfers alone; whatever else is told by callback. */
async function push(deps: ModelDeps, payment: Payment): Promise<void> {
  if (payment.channel !== "ATM") return tell(deps, payment);
  await importFile(deps, { name: "bank-push", bytes: pushBody(payment), by: "system" });
  payment.outcome = "200";
}

async function billOf(living: { world: ModelWorld; studentId: string }, which: WhichBill) {
  const bills = await billsOf(living);
  return which === "newest" ? bills.at(-1) : bills[which % Math.max(1, bills.length)];
}
