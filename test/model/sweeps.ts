import { renewBills } from "#usecases/bill/renew-bills.ts";
import { orderDue } from "#usecases/card-core/order-due.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import { workCardCore } from "./card-core.ts";
import { deliverFiles, settleAll } from "./files.ts";
import type { ModelWorld } from "./world.ts";

const MINUTE = 60_000;

/** Does what the worker does about money, until nothing is due. */
export async function sweep({ deps }: ModelWorld): Promise<void> {
  for (;;) {
    const { count, errors } = await sweepAttempts(deps, 50);
    if (errors.length > 0) throw errors[0];
    if (count + (await lapseCases(deps)) + (await renewBills(deps)) + (await orderDue(deps)) === 0) return;
  }
}

/** No more faults: everything is delivered and answered, and time passes until LINE Pay has decided. */
export async function heal(world: ModelWorld): Promise<void> {
  world.outside.cardCore.faults = [];
  await deliverFiles(world, "whole");
  for (let i = 0; i < 12; i++) {
    world.advance(7 * MINUTE);
    await sweep(world);
    await workCardCore(world, "well");
  }
  await settleAll(world);
}
