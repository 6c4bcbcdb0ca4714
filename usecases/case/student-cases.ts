import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { newerCases } from "../rows/case/newer-cases.ts";
import {
  type StudentCaseRow,
  type StudentCaseView,
  studentCaseParts,
  studentCaseView,
} from "../rows/case/student-case-view.ts";

type CaseDeps = Pick<Deps, "db" | "linePay" | "now" | "settings">;

/** The cases that a student sent or bound to her account, newest first. */
export async function studentCases(deps: CaseDeps, studentId: string): Promise<StudentCaseView[]> {
  const rows = await deps.db.cardCase.findMany({
    where: visibleTo(studentId),
    include: studentCaseParts,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  return seenBy(deps, rows, studentId);
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
  const [view] = await seenBy(deps, [row], studentId);
  return view!;
}

async function seenBy(deps: CaseDeps, rows: StudentCaseRow[], studentId: string): Promise<StudentCaseView[]> {
  const [newer, lossReported] = await Promise.all([
    newerCases(deps.db, rows, visibleTo(studentId)),
    knownLosses(deps.db, rows),
  ]);
  return rows.map((row) =>
    studentCaseView(row, deps, { studentId, newer: newer(row), lossReported: lossReported(row) }),
  );
}
