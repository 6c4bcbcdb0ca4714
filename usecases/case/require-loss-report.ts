import { DomainError } from "#domain/errors.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import type { CompleteForm } from "../rows/case/case-columns.ts";
import { lossReported } from "../rows/case/loss-reported.ts";

/**
 * "Reported lost before" needs a report that took effect (R40).
 * @throws DomainError loss_report_missing
 */
export async function requireLossReport(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
  form: CompleteForm,
): Promise<void> {
  if (form.reissueReason !== "ALREADY_REPORTED") return;
  if (!(await lossReported(tx, seal, studentId, form)))
    throw new DomainError("loss_report_missing", { fields: { reissueReason: "noLossReport" } });
}
