import { randomUUID } from "node:crypto";
import { receiveCash } from "#usecases/operator/receive-cash.ts";
import { handOverCash, schoolHandOvers } from "#usecases/school/hand-over-cash.ts";
import { CASH_SCHOOL } from "./schools.ts";
import type { ModelWorld } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** The school that takes cash hands over what it holds, and iPASS has it. */
export async function handCashOver({ deps, schools }: ModelWorld): Promise<void> {
  const schoolCode = schools[CASH_SCHOOL]!;
  const clerk = { id: randomUUID(), username: "a", role: "approver", schoolCode } as const;
  const { held } = await schoolHandOvers(deps, clerk);
  if (held.count > 0) await handOverCash(deps, clerk, held.amount);
  const open = await deps.db.cashHandOver.findMany({ where: { receivedAt: null } });
  for (const { id, amount } of open) await receiveCash(deps, operator, { id, amount });
}
