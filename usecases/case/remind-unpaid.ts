import { dayOf } from "#domain/calendar.ts";
import { reminderDays } from "#domain/facts.ts";
import { isNight } from "#domain/night.ts";
import { reminderDue } from "#domain/notice/reminder.ts";
import type { Deps } from "../ports/deps.ts";
import { dueDay } from "../rows/case/case-snapshot.ts";
import { tellStudent } from "../rows/case/change-case.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { dayToColumn } from "../rows/day-column.ts";
import { confirmingStates } from "../rows/payment/attempts.ts";

type Reminding = Pick<Deps, "db" | "now">;

/**
 * Reminds, by day, whoever has not paid, some days before her last day: each reminder of each last day once, however many processes
 * look and however the clock jumps. Whoever was given the bill today is not reminded of it yet.
 * @returns how many were reminded
 */
export async function remindUnpaid(deps: Reminding, limit = 100): Promise<number> {
  if (isNight(deps.now())) return 0;
  let reminded = 0;
  for (const { id, key } of await toRemind(deps, limit)) if (await remind(deps, id, key)) reminded++;
  return reminded;
}

/** A case whose school takes the cash has no bill and the same month, see `dueDay`. Its key names the last day and the reminder. */
async function toRemind({ db, now }: Reminding, limit: number): Promise<{ id: string; key: string }[]> {
  const today = dayToColumn(dayOf(now()));
  const [longest] = reminderDays;
  return db.$queryRaw<{ id: string; key: string }[]>`
    WITH unpaid AS (
      SELECT c.id, coalesce(b."dueDate", ((c."submittedAt" AT TIME ZONE 'Asia/Taipei')::date + interval '1 month')::date) AS due,
        (coalesce(b."createdAt", c."submittedAt") AT TIME ZONE 'Asia/Taipei')::date AS since
      FROM "CardCase" c LEFT JOIN "Bill" b ON b."caseId" = c.id AND b.state <> 'VOID'
      WHERE c.progress = 'UNPAID' AND c."paidAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "PaymentAttempt" a WHERE a."billId" = b.id AND a.state = ANY(${[...confirmingStates]}::"AttemptState"[])
      )
    ), due AS (
      SELECT id, due, 'paymentDue:' || id || ':' || due || ':' || (
        SELECT min(days) FROM unnest(${[...reminderDays]}::int[]) days WHERE due <= ${today}::date + days
      ) AS key
      FROM unpaid WHERE due BETWEEN ${today}::date AND ${today}::date + ${longest}::int AND since < ${today}::date
    )
    SELECT id, key FROM due WHERE NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."onceKey" = due.key)
    ORDER BY due LIMIT ${limit}`;
}

/** Looked at again under the lock: she may have paid, or been given another bill, meanwhile. */
async function remind({ db, now }: Reminding, caseId: string, wanted: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const cardCase = await lockCase(tx, caseId);
    const at = now();
    const due = dueDay(cardCase);
    const days = reminderDue(due, dayOf(at));
    const onceKey = `paymentDue:${caseId}:${due}:${days}`;
    if (cardCase.progress !== "UNPAID" || cardCase.paidAt || onceKey !== wanted) return false;
    return tellStudent(tx, cardCase, { kind: "paymentDue", onceKey }, at);
  });
}
