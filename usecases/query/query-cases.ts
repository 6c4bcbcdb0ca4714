import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type CaseFacts, casesWithFacts } from "../rows/case/case-facts.ts";
import { knownLosses } from "../rows/case/known-losses.ts";
import { newerCases } from "../rows/case/newer-cases.ts";
import { type StudentCaseView, studentCaseParts, studentCaseView } from "../rows/case/student-case-view.ts";

/**
 * The open query of R80. Every try goes into the trail, found or not, so that both take the same steps.
 * @returns newest first
 * @throws DomainError not_found, whichever of the three is wrong
 */
export async function queryCases(
  { db, now, seal, linePay, settings }: Pick<Deps, "db" | "now" | "seal" | "linePay" | "settings">,
  facts: CaseFacts,
): Promise<StudentCaseView[]> {
  const rows = await db.cardCase.findMany({
    where: casesWithFacts(facts, seal),
    include: studentCaseParts,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  const serials = rows.map(({ serial }) => serial);
  await db.$transaction((tx) =>
    appendAudit(tx, {
      at: now(),
      actor: "unknown",
      action: "case.query",
      subject: serials[0] ?? "-",
      details: { serials },
    }),
  );
  if (rows.length === 0) throw new DomainError("not_found");
  const [lossReported, newer] = await Promise.all([
    knownLosses(db, rows),
    newerCases(db, rows, casesWithFacts(facts, seal)),
  ]);
  return rows.map((row) =>
    studentCaseView(
      row,
      { linePay, now, settings },
      { studentId: "", lossReported: lossReported(row), newer: newer(row) },
    ),
  );
}
