import { addDays, type Day, dayOf, endOfDay } from "../calendar.ts";
import { addOfficeDays } from "../office-days.ts";
import { isOpen } from "./open-case.ts";
import type { CaseSnapshot } from "./snapshot.ts";

/** How long a school has had a case to decide. */
export interface ReviewWait {
  since: Date;
  /** Calendar days in Taipei, 0 on the first. */
  days: number;
  /** More office days than nearly all cases take there. */
  overdue: boolean;
}

interface WaitFacts {
  submittedAt: Date;
  /** When the student last answered what was asked of her again. */
  resubmittedAt: Date | undefined;
  /** Office days that nearly all cases take. */
  usually: number;
  at: Date;
}

/** Null when it is not the school's turn. */
export function reviewWait(
  snapshot: Pick<CaseSnapshot, "review" | "progress">,
  { submittedAt, resubmittedAt = submittedAt, usually, at }: WaitFacts,
): ReviewWait | null {
  if (snapshot.review !== "PENDING" || !isOpen(snapshot)) return null;
  const [first, today] = [dayOf(resubmittedAt), dayOf(at)];
  const days = Math.max(0, Math.round((endOfDay(today).getTime() - endOfDay(first).getTime()) / dayMs));
  return { since: resubmittedAt, days, overdue: addOfficeDays(first, usually) < today };
}

const dayMs = 86_400_000;

/** The last moment from which a wait is overdue today. @param usually as in `reviewWait` */
export function overdueSince(today: Day, usually: number): Date {
  let day = addDays(today, -1);
  while (addOfficeDays(day, usually) >= today) day = addDays(day, -1);
  return endOfDay(day);
}
