import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { recordResults } from "#usecases/card-core/record-results.ts";
import type { Deps } from "#usecases/ports/deps.ts";

/** The card core has stopped the card of a case that is in force, and tells what was on it. @param balance whole NT$ */
export async function tellBalance(
  deps: Pick<Deps, "db" | "now" | "seal">,
  serial: string,
  balance: number,
): Promise<void> {
  await numberOrders(deps);
  const { seq } = await deps.db.cardOrder.findFirstOrThrow({ where: { kind: "STOP", case: { serial } } });
  const result = {
    orderSeq: seq!,
    outcome: "DONE" as const,
    at: deps.now(),
    balance,
    cardTail: null,
    reason: null,
  };
  await recordResults(deps, "cardCore", [result]);
}
