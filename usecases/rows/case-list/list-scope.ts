import { dayOf } from "#domain/calendar.ts";
import { overdueSince } from "#domain/case/review-wait.ts";
import type { Tx } from "../../ports/transaction.ts";
import { usualDaysOf } from "../case/usual-days-of.ts";

/** Whose cases are listed, and what that means for what they are narrowed to. */
export interface ListScope {
  /** Absent for all schools. */
  schoolCode: string | undefined;
  /** A school among them takes the cash itself (R55). */
  mayCollect: boolean;
  /** The last moment from which a school's wait is overdue; of all schools together, where theirs were not measured. */
  overdueSince: Date;
}

export async function listScope(tx: Tx, schoolCode: string | undefined, at: Date): Promise<ListScope> {
  const school =
    schoolCode === undefined
      ? undefined
      : await tx.school.findUnique({
          where: { code: schoolCode },
          select: { collects: true, stepTimes: true },
        });
  const { to } = usualDaysOf(school?.stepTimes ?? []).schoolApproval;
  return {
    schoolCode,
    mayCollect: school ? school.collects : schoolCode === undefined,
    overdueSince: overdueSince(dayOf(at), to),
  };
}
