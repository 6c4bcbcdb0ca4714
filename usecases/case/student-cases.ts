import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { type StudentCaseView, studentCaseParts, studentCaseView } from "./student-case-view.ts";

type CaseDeps = Pick<Deps, "db" | "linePay">;

/** A student's cases, newest first. */
export async function studentCases(deps: CaseDeps, studentId: string): Promise<StudentCaseView[]> {
  const rows = await deps.db.cardCase.findMany({
    where: { studentId },
    include: studentCaseParts,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => studentCaseView(row, deps));
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
  const row = await deps.db.cardCase.findFirst({ where: { serial, studentId }, include: studentCaseParts });
  if (!row) throw new DomainError("not_found");
  return studentCaseView(row, deps);
}
