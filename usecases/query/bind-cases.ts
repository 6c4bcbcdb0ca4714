import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { visibleTo } from "../rows/case/case-access.ts";
import { type CaseFacts, casesWithFacts } from "../rows/case/case-facts.ts";
import { tellStudent } from "../rows/case/change-case.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { newerCases } from "../rows/case/newer-cases.ts";
import { type StudentCaseView, studentCaseParts, studentCaseView } from "../rows/case/student-case-view.ts";
import { isForgotten } from "../rows/student/line-account.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";

/**
 * Lets a student see and pay the cases of these three facts from her own LINE account. The account that sent a case
 * keeps it and is told; nothing is taken from it (ADR 6). Binding twice binds once.
 * @returns all of them, newest first, and how many were new
 * @throws DomainError not_found, whichever of the three is wrong
 */
export async function bindCases(
  { db, now, seal, linePay, settings }: Pick<Deps, "db" | "now" | "seal" | "linePay" | "settings">,
  studentId: string,
  facts: CaseFacts,
): Promise<{ cases: StudentCaseView[]; bound: number }> {
  const rows = await db.cardCase.findMany({
    where: casesWithFacts(facts, seal),
    include: { ...studentCaseParts, student: { select: { lineUserId: true } } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  if (rows.length === 0) throw new DomainError("not_found");
  const others = rows.filter((row) => row.studentId !== studentId);
  const bound = await db.$transaction(async (tx) => {
    await lockStudent(tx, studentId);
    let count = 0;
    for (const row of others) if (await bind(tx, { ...row, by: studentId, at: now() })) count++;
    return count;
  }, patience);
  const [lossReported, newer] = await Promise.all([
    knownLosses(db, rows),
    newerCases(db, rows, visibleTo(studentId)),
  ]);
  const cases = rows.map((row) =>
    studentCaseView(
      row,
      { linePay, now, settings },
      { studentId, lossReported: lossReported(row), newer: newer(row) },
    ),
  );
  return { cases, bound };
}

interface Binding {
  id: string;
  serial: string;
  student: { lineUserId: string };
  by: string;
  at: Date;
}

async function bind(tx: Tx, { id: caseId, serial, student, by: studentId, at }: Binding): Promise<boolean> {
  const { count } = await tx.caseBinding.createMany({
    data: { caseId, studentId, boundAt: at },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await appendAudit(tx, { at, actor: `student:${studentId}`, action: "case.bind", subject: serial });
  if (!isForgotten(student.lineUserId)) {
    await tellStudent(tx, { id: caseId, student }, { kind: "caseBound" }, at);
  }
  return true;
}
