import { dayOf } from "#domain/calendar.ts";
import { needsForm } from "#domain/case/readiness.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { maskIdNumber } from "#domain/mask.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { CaseForm } from "../ports/form-printer.ts";
import { schoolCaseId } from "../rows/case/case-access.ts";
import { caseStatuses, statusParts } from "../rows/case/case-statuses.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

type FormDeps = Pick<Deps, "db" | "now" | "seal" | "settings" | "formPrinter">;

type CaseRow = Prisma.CardCaseGetPayload<{ include: typeof statusParts }>;

/**
 * 票卡處理申請單 of the student's own case, as PDF.
 * @throws DomainError not_found, illegal_transition
 */
export async function studentCaseForm(deps: FormDeps, studentId: string, serial: string): Promise<Buffer> {
  return deps.formPrinter.pdf(await caseForm(deps, { serial, studentId }));
}

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

/**
 * 票卡處理申請單 of the case that meets `where`.
 * @throws DomainError not_found, illegal_transition
 */
async function caseForm(
  { db, now, seal, settings }: FormDeps,
  where: Prisma.CardCaseWhereInput,
): Promise<CaseForm> {
  const row = await db.cardCase.findFirst({ where, include: statusParts });
  if (!row || !categories[row.category].needsOldCard) throw new DomainError("not_found");
  if (!needsForm(row)) throw new DomainError("illegal_transition");
  const status = await caseStatuses(db, [row], now());
  return {
    ...printed(row),
    status: status(row).text.zh,
    maskedIdNumber: maskIdNumber(seal.open(row.idNumberSealed)),
    oldCardAddress: settings.paper.oldCardAddress,
    printedAt: now(),
  };
}

function printed(row: CaseRow): Omit<CaseForm, "maskedIdNumber" | "status" | "oldCardAddress" | "printedAt"> {
  const { serial, school, studentNo, name, reissueReason, reissueReasonText, remark, amountDue } = row;
  return {
    kind: "caseForm",
    serial,
    school: { code: school.code, name: school.name },
    studentNo,
    name,
    reason: reissueReason,
    reasonText: reissueReasonText ?? "",
    remark: remark ?? "",
    amountDue,
    submittedOn: dayOf(row.submittedAt),
    paidOn: row.paidAt && dayOf(row.paidAt),
  };
}
