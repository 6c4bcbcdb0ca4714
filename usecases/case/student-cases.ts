import { isOpen } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import {
  type StudentCaseRow,
  type StudentCaseView,
  studentCaseParts,
  studentCaseView,
} from "../rows/case/student-case-view.ts";

type CaseDeps = Pick<Deps, "db" | "linePay" | "seal">;

/** The cases that a student sent or bound to her account, newest first. */
export async function studentCases(deps: CaseDeps, studentId: string): Promise<StudentCaseView[]> {
  const rows = await deps.db.cardCase.findMany({
    where: visibleTo(studentId),
    include: studentCaseParts,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  return Promise.all(rows.map((row) => seenBy(deps, row, studentId)));
}

/**
 * One case of a student.
 * @throws DomainError not_found, also for somebody else's serial
 */
export async function studentCase(
  deps: CaseDeps,
  studentId: string,
  serial: string,
): Promise<StudentCaseView> {
  const row = await deps.db.cardCase.findFirst({
    where: { serial, ...visibleTo(studentId) },
    include: studentCaseParts,
  });
  if (!row) throw new DomainError("not_found");
  return seenBy(deps, row, studentId);
}

async function seenBy(deps: CaseDeps, row: StudentCaseRow, studentId: string): Promise<StudentCaseView> {
  return studentCaseView(row, deps, { studentId, lossReported: await hasLossReport(deps, row) });
}

/** Asked only of the one kind of case that may lack it. */
async function hasLossReport({ db, seal }: CaseDeps, row: StudentCaseRow): Promise<boolean> {
  if (row.reissueReason !== "ALREADY_REPORTED" || !isOpen(row)) return true;
  const { schoolCode, studentNo, idNumberHash: hash } = row;
  return lossReported(db, seal, row.studentId, { schoolCode, studentNo, idNumber: { hash } });
}
