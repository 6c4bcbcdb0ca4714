import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { dayToColumn } from "../bill/day-column.ts";
import { confirmingStates, fenceAttempts } from "../payment/open-attempts.ts";
import type { Deps } from "../ports/deps.ts";
import { caseSnapshot } from "./case-snapshot.ts";
import { changeLockedCase } from "./change-case.ts";
import { lockCase } from "./lock-case.ts";

/**
 * Lets cases go whose bill's last day is over, unpaid and not approved. One whose LINE Pay confirm has no answer yet
 * waits for it. Money that a store reports later brings a lapsed case back, see `settleReceipt`.
 * @returns how many lapsed
 */
export async function lapseCases(deps: Deps, limit = 100): Promise<number> {
  let lapsed = 0;
  for (const caseId of await pastDue(deps, limit)) if (await lapse(deps, caseId)) lapsed++;
  return lapsed;
}

async function pastDue({ db, now }: Deps, limit: number): Promise<string[]> {
  const today = dayToColumn(dayOf(now()));
  const rows = await db.$queryRaw<{ caseId: string }[]>`
    SELECT b."caseId" FROM "Bill" b JOIN "CardCase" c ON c.id = b."caseId"
    WHERE b.state = 'OPEN' AND b."dueDate" < ${today}::date
      AND c.progress = 'UNPAID' AND c."confirmedAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "PaymentAttempt" a WHERE a."billId" = b.id AND a.state IN ('CONFIRMING', 'UNKNOWN')
      )
    ORDER BY b."dueDate" LIMIT ${limit}`;
  return rows.map(({ caseId }) => caseId);
}

/** Everything is looked at again under the lock: money or an approval may have come first. */
async function lapse({ db, now }: Deps, caseId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const cardCase = await lockCase(tx, caseId);
    const bill = cardCase.bills[0];
    const at = now();
    if (!bill || !canHappen(caseSnapshot(cardCase), { type: "lapsed", at })) return false;
    const inDoubt = { billId: bill.id, state: { in: [...confirmingStates] } };
    if ((await tx.paymentAttempt.count({ where: inDoubt })) > 0) return false;
    await fenceAttempts(tx, bill.id, at);
    await changeLockedCase(tx, cardCase, "lapsed", { actor: "system", at });
    return true;
  });
}
