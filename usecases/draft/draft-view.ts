import { type Day, dayOf } from "#domain/calendar.ts";
import { type Consequence, consequences } from "#domain/case/consequences.ts";
import { type CaseException, caseAlreadyOpen, lossReportNeeded } from "#domain/case/exceptions.ts";
import { type FieldPath, missingFields } from "#domain/form/form.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import type { School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import { openCase } from "../rows/case/refuse-second-case.ts";
import type { OpenDraft } from "../rows/draft/draft-row.ts";
import { maskNumbers, type StoredFields } from "../rows/draft/stored-fields.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";

/** A draft as its student sees it; page and chat share it. */
export interface DraftView {
  /** Personal numbers masked. */
  fields: StoredFields;
  /** 0 before the first save. */
  version: number;
  /** What a submission would still be refused for, in the order of the form. */
  missing: FieldPath[];
  school: School | null;
  preview: DraftPreview | null;
  /** What stands in the way besides missing fields. */
  exceptions: CaseException[];
  updatedAt: Date;
}

/** What submitting would bring; there once category and school are known. */
export interface DraftPreview {
  /** Whole NT$. */
  amountDue: number;
  dueDate: Day;
  consequences: Consequence[];
}

export async function draftView(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  { fields, version, updatedAt }: OpenDraft,
): Promise<DraftView> {
  const school = fields.schoolCode
    ? await db.school.findUnique({ where: { code: fields.schoolCode } })
    : null;
  return {
    fields: maskNumbers(fields),
    version,
    missing: missingFields(fields),
    school,
    preview: school && (await preview(db, fields, school, dayOf(now()))),
    exceptions: await exceptions({ db, seal }, studentId, fields),
    updatedAt,
  };
}

/** Said as soon as the numbers are known, not only when she has filled in everything (C18, R40). */
async function exceptions(
  deps: Pick<Deps, "db" | "seal">,
  studentId: string,
  fields: StoredFields,
): Promise<CaseException[]> {
  const open = await openCaseOfCard(deps.db, studentId, fields);
  const unreported = await lacksLossReport(deps, studentId, fields);
  return [...(open ? [caseAlreadyOpen(open.serial)] : []), ...(unreported ? [lossReportNeeded()] : [])];
}

async function openCaseOfCard(
  db: Deps["db"],
  studentId: string,
  { schoolCode, studentNo }: StoredFields,
): Promise<{ serial: string } | null> {
  return schoolCode && studentNo ? openCase(db, studentId, { schoolCode, studentNo }) : null;
}

async function lacksLossReport(
  { db, seal }: Pick<Deps, "db" | "seal">,
  studentId: string,
  { category, reissueReason, schoolCode, studentNo, idNumber }: StoredFields,
): Promise<boolean> {
  if (category !== "REISSUE" || reissueReason !== "ALREADY_REPORTED") return false;
  if (!schoolCode || !studentNo || !idNumber) return false;
  return !(await lossReported(db, seal, studentId, { schoolCode, studentNo, idNumber }));
}

async function preview(
  db: Deps["db"],
  { category, photo, refund }: StoredFields,
  school: School,
  day: Day,
): Promise<DraftPreview | null> {
  if (!category) return null;
  const { lossFee, cardFee, amountDue } = await tariffInForce(db, { category, schoolCode: school.code, day });
  const said = consequences({
    category,
    lossFee,
    cardFee,
    amountDue,
    photoMode: photo?.mode ?? null,
    refundMethod: refund?.method ?? null,
    schoolReviewRequired: school.reviewRequired,
    schoolCollects: school.collects,
  });
  return { amountDue, dueDate: lastDayToPay(day), consequences: said };
}
