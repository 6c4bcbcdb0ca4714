import { holdsCard } from "#domain/case/one-per-card.ts";
import { isOpen } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { askedCard } from "../rows/case/asked-card.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { whereOpen } from "../rows/case/open-cases.ts";
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
  const [cardTaken, lossReported] = await Promise.all([
    takenCards(deps.db, studentId, rows),
    knownLosses(deps.db, rows),
  ]);
  return rows.map((row) =>
    studentCaseView(row, deps, { studentId, cardTaken: cardTaken(row), lossReported: lossReported(row) }),
  );
}

/** Which of the cases that are over have a card of which she has another one under way; asked of all at once. */
async function takenCards(
  db: Deps["db"],
  studentId: string,
  rows: StudentCaseRow[],
): Promise<(row: StudentCaseRow) => boolean> {
  const numbers = rows
    .filter((row) => !isOpen(row))
    .map(({ schoolCode, studentNo }) => ({ schoolCode, studentNo }));
  if (numbers.length === 0) return () => false;
  const open = await db.cardCase.findMany({
    where: { ...whereOpen, OR: numbers, AND: [visibleTo(studentId)] },
    select: askedCard,
  });
  return (row) => open.some((other) => holdsCard(row, other));
}
