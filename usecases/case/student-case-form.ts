import { caseForm, type FormDeps } from "../rows/case/case-form.ts";

/**
 * 票卡處理申請單 of the student's own case, as PDF.
 * @throws DomainError not_found, illegal_transition
 */
export async function studentCaseForm(deps: FormDeps, studentId: string, serial: string): Promise<Buffer> {
  return deps.formPrinter.pdf(await caseForm(deps, { serial, studentId }));
}
