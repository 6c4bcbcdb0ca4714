import { dayOf } from "#domain/calendar.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import type { Deps } from "../ports/deps.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { lockCase, lockedSnapshot } from "../rows/case/lock-case.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { fenceBills } from "../rows/payment/attempts.ts";

/**
 * Lets cases go whose last day is over, unpaid and not approved. One whose LINE Pay confirm has no answer yet waits
 * for it. Money that a store reports later brings a lapsed case back, see `settleReceipt`.
 * @returns how many lapsed
 */
export async function lapseCases(deps: Deps, limit = 100): Promise<number> {
  let lapsed = 0;
  for (const caseId of await pastDue(deps, limit)) if (await lapse(deps, caseId)) lapsed++;
  return lapsed;
}

/** A case whose school takes the cash has no bill and the same month, see `dueDay`. Reads open cases only. */
async function pastDue({ db, now }: Deps, limit: number): Promise<string[]> {
  const today = dayToColumn(dayOf(now()));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "CardCase" c LEFT JOIN "Bill" b ON b."caseId" = c.id AND b.state <> 'VOID'
    WHERE c."isOpen" AND c.progress = 'UNPAID' AND c."confirmedAt" IS NULL
      AND coalesce(b."dueDate", (c."submittedAt" AT TIME ZONE 'Asia/Taipei')::date + interval '1 month') < ${today}::date
      AND NOT EXISTS (
        SELECT 1 FROM "PaymentAttempt" a WHERE a."billId" = b.id AND a.state IN ('CONFIRMING', 'UNKNOWN')
      )
    ORDER BY c."submittedAt" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Everything is looked at again under the lock: money or an approval may have come first. */
async function lapse({ db, now }: Deps, caseId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const cardCase = await lockCase(tx, caseId);
    const at = now();
    if (!canHappen(await lockedSnapshot(tx, cardCase), { type: "lapsed", at })) return false;
    if (!(await fenceBills(tx, cardCase.bills, at))) return false;
    await changeCase(tx, cardCase, "lapsed", { actor: "system", at, notice: { kind: "caseLapsed" } });
    return true;
  });
}
