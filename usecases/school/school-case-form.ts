import { schoolCaseId } from "../rows/case/case-access.ts";
import { caseForm, type FormDeps } from "../rows/case/case-form.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

/**
 * 票卡處理申請單 of a case of the clerk's own school, as PDF; printing it is kept in the trail.
 * @throws DomainError not_found, illegal_transition
 */
export async function schoolCaseForm(deps: FormDeps, staff: SchoolStaff, serial: string): Promise<Buffer> {
  const id = await schoolCaseId(deps, staff, serial);
  const form = await caseForm(deps, { id });
  await recordAccess(deps, staff, { action: "case.form", subject: serial });
  return deps.formPrinter.pdf(form);
}
