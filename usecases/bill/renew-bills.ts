import { dayOf } from "#domain/calendar.ts";
import { outlivedItsBill } from "#domain/case/owed-bill.ts";
import type { Deps } from "../ports/deps.ts";
import { issueBill } from "../rows/bill/issue-bill.ts";
import { voidBills } from "../rows/bill/void-bills.ts";
import { noteOnCase } from "../rows/case/change-case.ts";
import { lockedSnapshot } from "../rows/case/lock-case.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { confirmingStates, fenceBills } from "../rows/payment/attempts.ts";
import { lockBill } from "../rows/payment/locked-bill.ts";

/**
 * Gives a case that is in force and owes another bill when its last day is over, so that it can always be paid
 * (ADR 14). One whose LINE Pay confirm has no answer yet waits for it. The former bill is void; money that still comes
 * to its account pays the case all the same, see `settleReceipt`.
 * @returns how many bills were renewed
 */
export async function renewBills(deps: Deps, limit = 100): Promise<number> {
  let renewed = 0;
  for (const billId of await pastDue(deps, limit)) if (await renew(deps, billId)) renewed++;
  return renewed;
}

async function pastDue({ db, now }: Deps, limit: number): Promise<string[]> {
  const rows = await db.bill.findMany({
    where: {
      state: "OPEN",
      dueDate: { lt: dayToColumn(dayOf(now())) },
      case: { progress: "UNPAID", confirmedAt: { not: null }, school: { collects: false } },
      attempts: { none: { state: { in: [...confirmingStates] } } },
    },
    orderBy: { dueDate: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Everything is looked at again under the lock: money may have come first. */
async function renew(deps: Deps, billId: string): Promise<boolean> {
  return deps.db.$transaction(async (tx) => {
    const { cardCase, bill } = await lockBill(tx, billId);
    const at = deps.now();
    if (bill.state !== "OPEN" || !outlivedItsBill(await lockedSnapshot(tx, cardCase), at)) return false;
    if (!(await fenceBills(tx, [bill], at))) return false;
    await voidBills(tx, [bill], { at, reason: "renewed" });
    await issueBill(tx, deps, cardCase);
    await noteOnCase(tx, cardCase, "billRenewed", { actor: "system", at, notice: { kind: "billRenewed" } });
    return true;
  });
}
