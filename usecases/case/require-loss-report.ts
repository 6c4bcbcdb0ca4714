import { DomainError } from "#domain/errors.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { type CompleteForm, idNumberHash } from "./case-columns.ts";

/**
 * "Reported lost before" needs a report that took effect, by the student's own account or under her number (R40).
 * @throws DomainError loss_report_missing
 */
export async function requireLossReport(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
  form: CompleteForm,
): Promise<void> {
  if (form.reissueReason !== "ALREADY_REPORTED") return;
  const { schoolCode, studentNo } = form;
  const reports = await tx.cardCase.count({
    where: {
      category: { not: "REISSUE" },
      progress: { in: ["PROCESSING", "CLOSED"] },
      OR: [
        { studentId, schoolCode },
        { schoolCode, studentNo, idNumberHash: idNumberHash(seal, form.idNumber) },
      ],
    },
  });
  if (reports === 0)
    throw new DomainError("loss_report_missing", { fields: { reissueReason: "noLossReport" } });
}
