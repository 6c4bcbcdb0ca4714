import { randomUUID } from "node:crypto";
import { readFeed } from "#usecases/card-core/read-feed.ts";
import { recordResults } from "#usecases/card-core/record-results.ts";
import { takeOrder } from "../../simulator/card-core/carry-out.ts";
import { restartCore } from "../../simulator/card-core/core.ts";
import { CoreFault } from "../../simulator/card-core/fault.ts";
import type { CoreWork } from "./step.ts";
import type { ModelWorld } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

const HOUR = 3600_000;

/** The card core reads its orders, carries them out and answers, as well as the plan lets it. */
export async function workCardCore({ deps, outside }: ModelWorld, how: CoreWork): Promise<void> {
  const { cardCore, clock } = outside;
  if (how === "not") return;
  if (how === "restart") restartCore(cardCore);
  else if (how !== "well") cardCore.faults.push(CoreFault.parse({ fault: how, times: 2, delayMs: HOUR }));
  for (;;) {
    const items = await readFeed(deps, operator, { after: BigInt(cardCore.cursor), limit: 200 });
    for (const {
      seq,
      kind,
      case: { serial },
      supersededAt,
      outcome,
    } of items) {
      const order = { seq: Number(seq), kind, serial, supersededAt: supersededAt?.toISOString(), outcome };
      takeOrder(outside, order);
    }
    const last = items.at(-1);
    if (!last) break;
    cardCore.cursor = Number(last.seq);
  }
  const due = cardCore.outgoing.filter(({ dueAt }) => dueAt <= clock.now());
  cardCore.outgoing = cardCore.outgoing.filter(({ dueAt }) => dueAt > clock.now());
  const results = due.map(({ result: { orderSeq, at, ...result } }) => ({
    ...{ balance: null, cardTail: null, reason: null },
    ...result,
    orderSeq: BigInt(orderSeq),
    at: new Date(at),
  }));
  await recordResults(deps, `staff:${operator.id}`, results);
}
