import type { Deps } from "../ports/deps.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { type CaseFix, fixedColumns } from "../rows/case/fixed-columns.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { ownedCaseId } from "../rows/case/owned-case.ts";
import { refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { patience } from "../rows/student/patience.ts";
import { checkFix } from "./check-fix.ts";
import { mustBeReturned } from "./must-be-returned.ts";

/**
 * Sends what the school asked for again: the case is PENDING once more, with exactly those items changed.
 * @param version of the case as she saw it
 * @throws DomainError not_found, linked_case, stale_version, illegal_transition, case_already_open,
 *   validation_failed with `fields`: what was not asked for, what is missing or wrong
 */
export async function resubmitCase(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  serial: string,
  { version, ...fix }: CaseFix & { version?: number | undefined },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudent(tx, studentId);
    const cardCase = await lockCase(tx, await ownedCaseId(tx, studentId, serial));
    mustBeReturned(cardCase, version);
    await checkFix(tx, cardCase, fix);
    const columns = fixedColumns(fix, seal);
    if (columns.studentNo && columns.studentNo !== cardCase.studentNo) {
      await refuseSecondCase(tx, studentId, { ...cardCase, studentNo: columns.studentNo });
    }
    await changeCase(tx, cardCase, "resubmitted", {
      actor: `student:${studentId}`,
      at: now(),
      details: { items: cardCase.returnReasons },
      fields: { ...columns, returnReasons: [] },
    });
  }, patience);
}
