import { renewBills } from "#usecases/bill/renew-bills.ts";
import { orderDue } from "#usecases/card-core/order-due.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import { sweepRefunds } from "#usecases/refund/sweep-refunds.ts";
import { workCardCore } from "./card-core.ts";
import { handCashOver } from "./cash.ts";
import { Died } from "./crash.ts";
import { faultyLinePay } from "./faulty-line-pay.ts";
import { deliverFiles, deliverSettlements } from "./files.ts";
import { payRefunds } from "./refunds.ts";
import type { Between } from "./step.ts";
import type { ModelWorld } from "./world.ts";

const MINUTE = 60_000;

/** Does what the worker does about money, until nothing is due. */
export async function sweep(world: ModelWorld, faults: Between["faults"] = {}): Promise<void> {
  const deps = { ...world.deps, linePay: world.hears(faultyLinePay(world.deps.linePay, faults)) };
  for (;;) {
    const { count, errors } = await sweepAttempts(deps, 50);
    const refunds = await sweepRefunds(deps, 50);
    for (const error of [...errors, ...refunds.errors]) if (!(error instanceof Died)) throw error;
    if (
      count + refunds.count + (await lapseCases(deps)) + (await renewBills(deps)) + (await orderDue(deps)) ===
      0
    )
      return;
  }
}

/** No more faults: everything is delivered and answered, and time passes until LINE Pay has decided. */
export async function heal(world: ModelWorld): Promise<void> {
  world.outside.cardCore.faults = [];
  world.outside.payingBank.faults = [];
  await deliverFiles(world, "whole");
  for (let i = 0; i < 12; i++) {
    world.advance(7 * MINUTE);
    await sweep(world);
    await workCardCore(world, "well");
    await payRefunds(world, "well");
  }
  await handCashOver(world);
  // By then the last cycle of every channel is over, and the bank has its money.
  for (let day = 0; day < 16; day++) {
    world.advance(24 * 60 * MINUTE);
    await sweep(world);
    await deliverSettlements(world);
  }
}
