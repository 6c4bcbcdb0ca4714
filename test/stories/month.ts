import { randomUUID } from "node:crypto";
import { importFile } from "#usecases/import/import-file.ts";
import { reconcileLinePay } from "#usecases/payment/reconcile-line-pay.ts";
import { startRefund } from "#usecases/refund/start-refund.ts";
import { dayOf } from "../../simulator/collection/days.ts";
import { written } from "../../simulator/files/collector-file.ts";
import { remittanceFile } from "../../simulator/settlement/remittance-file.ts";
import { workCardCore } from "../model/card-core.ts";
import { handCashOver } from "../model/cash.ts";
import { deliverFiles } from "../model/files.ts";
import { begin, type Living, perform } from "../model/perform.ts";
import { type Random, randomFrom } from "../model/random.ts";
import { payRefunds } from "../model/refunds.ts";
import { CASH_SCHOOL } from "../model/schools.ts";
import type { Deed } from "../model/step.ts";
import { sweep } from "../model/sweeps.ts";
import type { ModelWorld } from "../model/world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;
const DAY = 24 * 3_600_000;
const till = { act: "till", bill: "newest", chain: "FAMILY", twin: false, told: "later" } as const;
const transfer = { act: "transfer", bill: "newest", off: 0, twin: false, told: "callback" } as const;
const linePay = { act: "linePay", payer: "approve", returns: 1, faults: {} } as const;

/** How money comes for a case, after it was sent; nothing for one that is never paid. */
const ways: Record<string, Deed[]> = {
  linePay: [linePay],
  till: [till],
  chain: [{ ...till, chain: "SEVEN", told: "callback" }],
  transfer: [transfer],
  bankFile: [{ ...transfer, told: "later" }],
  slip: [{ act: "slip", bill: "newest", off: 0 }],
  cash: [{ act: "collect" }],
  short: [{ ...transfer, off: -5 }],
  over: [{ ...transfer, off: 30 }],
  twice: [{ ...till, twin: true }],
  stray: [{ act: "stray", amount: 120, told: "later" }],
  // LINE Pay's answer is lost, she pays at the till as well, and LINE Pay's money has to go back.
  doubled: [
    { ...linePay, faults: { confirm: "lostAfter" } },
    { ...till, told: "callback" },
  ],
  nothing: [],
};

/** Lives a month by days: two students apply and pay each day, collectors deliver, channels settle, the desk and the card core work. */
export async function liveMonth(world: ModelWorld, days: number): Promise<void> {
  const random = randomFrom("a month");
  // Her last day is over before she pays, and her case has lapsed.
  const lateOne = await applicant(world, "1", random.child("1"));
  for (let day = 1; day <= days; day++) {
    for (const number of [day * 2, day * 2 + 1]) {
      const name = String(number);
      const way = Object.keys(ways)[number % Object.keys(ways).length]!;
      const one = await applicant(world, name, random.child(name), way === "cash");
      for (const deed of ways[way]!) await perform(one, deed, world.deps);
      await perform(one, { act: "approve" }, world.deps);
    }
    if (day === days) await perform(lateOne, transfer, world.deps);
    await night(world, day);
  }
}

async function applicant(world: ModelWorld, name: string, random: Random, cash = false): Promise<Living> {
  const category = random.pick(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"] as const);
  const one = await begin(world, { name, school: cash ? CASH_SCHOOL : 1, steps: [] });
  await perform(one, { act: "submit", category }, world.deps);
  return one;
}

/** What happens between two days, LINE Pay's surplus going back included. */
async function night(world: ModelWorld, day: number): Promise<void> {
  const { deps, outside } = world;
  world.advance(DAY);
  await deliverFiles(world, "whole");
  await sweep(world);
  const { name, bytes } = written(remittanceFile(outside, dayOf(outside.clock.now())));
  if (bytes.length > 0) await importFile(deps, { name, bytes, by: "system" });
  await reconcileLinePay(deps);
  await workCardCore(world, "well");
  await payRefunds(world, "well");
  if (day % 7 === 0) await handCashOver(world);
  await giveBackLinePay(world);
  await sweep(world);
}

async function giveBackLinePay({ deps }: ModelWorld): Promise<void> {
  const open = await deps.db.moneyItem.findMany({
    where: { closedAt: null, nextStep: "refund", receipt: { channel: "LINE_PAY" } },
  });
  for (const { receiptId } of open) if (receiptId) await startRefund(deps, operator, { receiptId });
}
