import { type Day, dayOf } from "#domain/calendar.ts";
import { type Consequence, consequences } from "#domain/case/consequences.ts";
import {
  caseAlreadyOpen,
  caseOpenElsewhere,
  type DraftException,
  lossNotInForce,
  lossReportNeeded,
} from "#domain/case/draft-exceptions.ts";
import { type FieldPath, missingFields } from "#domain/form/form.ts";
import { lastDayToPay } from "#domain/money/payment-term.ts";
import { frozenPrice } from "#domain/money/tariff.ts";
import type { School, StepTime } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { casesWithFacts } from "../rows/case/case-facts.ts";
import { cardOfForm, isLookedUp } from "../rows/case/looked-up.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import { holdingCase } from "../rows/case/refuse-second-case.ts";
import { usualDaysOf } from "../rows/case/usual-days-of.ts";
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
  /** What she is to be told before she sends it, and what stands in the way besides missing fields. */
  exceptions: DraftException[];
  /** It names a card of which others' cases were not asked yet. */
  toLookUp: boolean;
  updatedAt: Date;
}

/** What submitting would bring; there once category and school are known. */
export interface DraftPreview {
  /** Whole NT$. */
  amountDue: number;
  /** Taken from the refund instead (C20). */
  deductedFee: number;
  /** Null where there is nothing to pay. */
  dueDate: Day | null;
  consequences: Consequence[];
}

export async function draftView(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  draft: OpenDraft,
): Promise<DraftView> {
  const { fields, version, updatedAt } = draft;
  const school = fields.schoolCode
    ? await db.school.findUnique({ where: { code: fields.schoolCode }, include: { stepTimes: true } })
    : null;
  const told = await exceptions({ db, seal }, studentId, draft);
  return {
    fields: maskNumbers(fields),
    version,
    missing: missingFields(fields),
    school,
    preview: school && (await preview(db, { fields, school, told, day: dayOf(now()) })),
    exceptions: told,
    toLookUp: cardOfForm(fields) !== undefined && !isLookedUp(draft, seal),
    updatedAt,
  };
}

/** Said as soon as the numbers are known, not only when she has filled in everything (C18, R40). */
async function exceptions(
  { db, seal }: Pick<Deps, "db" | "seal">,
  studentId: string,
  draft: OpenDraft,
): Promise<DraftException[]> {
  const { schoolCode, studentNo, idNumber, ...wish } = draft.fields;
  if (!schoolCode || !studentNo) return [];
  // Of others' cases nothing is told, not even that there are none, before it may be asked.
  const card = isLookedUp(draft, seal) && idNumber ? { schoolCode, studentNo, idNumber } : undefined;
  const asked = {
    studentId,
    schoolCode,
    studentNo,
    idNumberHash: "",
    ...(card && casesWithFacts(card, seal)),
  };
  const alreadyReported = wish.category === "REISSUE" && wish.reissueReason === "ALREADY_REPORTED";
  const holding = await holdingCase(db, { ...asked, ...(alreadyReported && wish) });
  if (holding && alreadyReported && holding.unconfirmedLoss) return [lossNotInForce(holding.serial)];
  const unreported = alreadyReported && card && !(await lossReported(db, asked, { byOthers: true }));
  return [
    ...(holding ? [holding.visible ? caseAlreadyOpen(holding.serial) : caseOpenElsewhere()] : []),
    ...(unreported ? [lossReportNeeded()] : []),
  ];
}

interface Previewed {
  fields: StoredFields;
  school: School & { stepTimes: StepTime[] };
  told: DraftException[];
  day: Day;
}

async function preview(
  db: Deps["db"],
  { fields: { category, photo, refund }, school, told, day }: Previewed,
): Promise<DraftPreview | null> {
  if (!category) return null;
  const price = frozenPrice(await tariffInForce(db, { category, schoolCode: school.code, day }));
  const said = consequences({
    category,
    ...price,
    photoMode: photo?.mode ?? null,
    refundMethod: refund?.method ?? null,
    schoolReviewRequired: school.reviewRequired,
    schoolCollects: school.collects,
    lossToConfirm: told.some(({ code }) => code === "NEEDS_LOSS_REPORT"),
    usualDays: usualDaysOf(school.stepTimes),
    today: day,
  });
  const { amountDue, deductedFee } = price;
  return { amountDue, deductedFee, dueDate: deductedFee > 0 ? null : lastDayToPay(day), consequences: said };
}
