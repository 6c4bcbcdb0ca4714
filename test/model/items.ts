import { randomUUID } from "node:crypto";
import { applyMoneyItem } from "#usecases/money-item/apply-item.ts";
import { identifyMoneyItem } from "#usecases/money-item/identify-item.ts";
import type { Living } from "./perform.ts";
import type { ModelDeps } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** The desk lets money that was kept aside pay, or says whose it is. */
export async function settleItem(
  living: Living,
  choice: number,
  deps: ModelDeps,
  serial: string,
): Promise<string> {
  const accounts = living.payments.map(({ virtualAccount }) => virtualAccount);
  const items = await living.world.deps.db.moneyItem.findMany({
    where: {
      closedAt: null,
      receipt: {
        OR: [{ bill: { case: { studentId: living.studentId } } }, { virtualAccount: { in: accounts } }],
      },
    },
    orderBy: { id: "asc" },
  });
  const item = items[choice % Math.max(1, items.length)];
  if (!item) return "no item";
  if (item.kind === "unknownAccount") await identifyMoneyItem(deps, operator, item.id, serial);
  else await applyMoneyItem(deps, operator, item.id, choice % 2 === 0 ? serial : undefined);
  return item.kind;
}
