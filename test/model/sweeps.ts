import { renewBills } from "#usecases/bill/renew-bills.ts";
import { orderDue } from "#usecases/card-core/order-due.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import { workCardCore } from "./card-core.ts";
import { tell } from "./pay.ts";
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

/** Collectors deliver what they have not told yet. */
export async function deliverFiles({ deps, outside }: ModelWorld): Promise<void> {
  for (const payment of outside.payments.filter(({ outcome }) => outcome !== "200")) {
    const { channel, receiptId, virtualAccount, amount, paidAt } = payment;
    if (channel !== "GIRO") await tell(deps, payment);
    else {
      const reported = { channel, externalId: receiptId, virtualAccount, amount, paidAt: new Date(paidAt) };
      await recordReceipt(deps, reported);
      payment.outcome = "200";
    }
  }
}

/** No more faults: everything is delivered and answered, and time passes until LINE Pay has decided. */
export async function heal(world: ModelWorld): Promise<void> {
  world.outside.cardCore.faults = [];
  await deliverFiles(world);
  for (let i = 0; i < 12; i++) {
    world.advance(7 * MINUTE);
    await sweep(world);
    await workCardCore(world, "well");
  }
}
