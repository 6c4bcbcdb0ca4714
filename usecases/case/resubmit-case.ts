import { awaitsFix } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { type CaseFix, fixedColumns } from "../rows/case/fixed-columns.ts";
import { lockCase, requireVersion } from "../rows/case/lock-case.ts";
import { refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { checkFix } from "./check-fix.ts";

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
    requireVersion(cardCase, version);
    if (!awaitsFix(cardCase)) throw new DomainError("illegal_transition");
    await checkFix(tx, cardCase, fix);
    const columns = fixedColumns(fix, { seal, at: now() });
    let beside = {};
    if (columns.studentNo || columns.idNumberHash) {
      const { schoolCode, studentNo, idNumberHash, category, reissueReason } = { ...cardCase, ...columns };
      const card = { studentId, schoolCode, studentNo, idNumberHash, category, reissueReason };
      beside = await refuseSecondCase(tx, card, cardCase.id);
    }
    await changeCase(tx, cardCase, "resubmitted", {
      actor: `student:${studentId}`,
      at: now(),
      details: { items: cardCase.returnReasons },
      fields: { ...columns, ...beside, returnReasons: [] },
    });
  }, patience);
}
