import { dayOf } from "#domain/calendar.ts";
import { needsForm } from "#domain/case/readiness.ts";
import { categories } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import { maskIdNumber } from "#domain/mask.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../../ports/deps.ts";
import type { CaseForm } from "../../ports/form-printer.ts";

export type FormDeps = Pick<Deps, "db" | "now" | "seal" | "settings" | "formPrinter">;

const parts = { school: { select: { code: true, name: true } } } satisfies Prisma.CardCaseInclude;
type CaseRow = Prisma.CardCaseGetPayload<{ include: typeof parts }>;

/**
 * 票卡處理申請單 of the case that meets `where`.
 * @throws DomainError not_found, illegal_transition
 */
export async function caseForm(
  { db, now, seal, settings }: FormDeps,
  where: Prisma.CardCaseWhereInput,
): Promise<CaseForm> {
  const row = await db.cardCase.findFirst({ where, include: parts });
  if (!row || !categories[row.category].needsOldCard) throw new DomainError("not_found");
  if (!needsForm(row)) throw new DomainError("illegal_transition");
  return {
    ...printed(row),
    maskedIdNumber: maskIdNumber(seal.open(row.idNumberSealed)),
    oldCardAddress: settings.paper.oldCardAddress,
    printedAt: now(),
  };
}

function printed(row: CaseRow): Omit<CaseForm, "maskedIdNumber" | "oldCardAddress" | "printedAt"> {
  const { serial, school, studentNo, name, reissueReason, reissueReasonText, remark, amountDue } = row;
  return {
    kind: "caseForm",
    serial,
    school,
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
