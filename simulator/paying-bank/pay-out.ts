import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { taipei } from "../collection/days.ts";
import type { World } from "../world.ts";
import type { PayingBank, Payout } from "./bank.ts";

const Row = z.looseObject({
  reference: z.string().min(1),
  amount: z.coerce.number().int().positive(),
  name: z.string().default(""),
});

/**
 * Pays what a file asks for: CSV with the columns reference, amount and name, among others. The same bytes are taken once; a reference
 * in another file is paid again, as a bank would.
 * @returns what became of each row, or undefined for a file that was here before
 * @throws Error that names the line
 */
export function payOut(world: World, way: Payout["way"], bytes: Buffer): Payout[] | undefined {
  const bank = world.payingBank;
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (bank.seen.has(hash)) return undefined;
  const rows: unknown = parse(bytes, { columns: true, bom: true, skip_empty_lines: true });
  const payouts = z
    .array(Row)
    .parse(rows)
    .map(({ reference, amount, name }) => pay(world, { way, reference, amount, name }));
  bank.seen.add(hash);
  world.live.changed("paying-bank");
  return payouts;
}

function pay(world: World, order: Pick<Payout, "way" | "reference" | "amount" | "name">): Payout {
  const payout: Payout = { ...order, outcome: "PAID", at: taipei(world.clock.now()), reason: "" };
  world.payingBank.payouts.push(payout);
  note(world, payout, "PAID_OUT");
  const reason = takeFault(world.payingBank, order.reference);
  if (reason) comeBack(world, payout, reason);
  return payout;
}

function takeFault(bank: PayingBank, reference: string): string | undefined {
  const fault = bank.faults.find((one) => (one.reference ?? reference) === reference);
  if (!fault) return undefined;
  fault.times -= 1;
  bank.faults = bank.faults.filter(({ times }) => times > 0);
  return fault.reason;
}

/** A payout returns to the biller's account: nobody there, an account that is closed. */
export function comeBack(world: World, payout: Payout, reason: string): void {
  Object.assign(payout, { outcome: "RETURNED", at: taipei(world.clock.now()), reason });
  note(world, payout, "CAME_BACK");
}

function note(world: World, { way, reference, amount }: Payout, effect: "PAID_OUT" | "CAME_BACK") {
  world.money.add({ who: "PAYING_BANK", channel: way, reference, amount, effect });
}
