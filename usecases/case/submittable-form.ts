import { DomainError } from "#domain/errors.ts";
import { missingFields } from "#domain/form/form.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import type { CompleteForm } from "../rows/case/case-columns.ts";
import { casesWithFacts } from "../rows/case/case-facts.ts";
import { isLookedUp } from "../rows/case/looked-up.ts";
import { lossReported } from "../rows/case/loss-reported.ts";
import { refuseAnyOpenCase, refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { studentPhoto } from "../rows/photo/student-photo.ts";

/**
 * The student's form, when nothing stands in the way of a case; callers hold her lock.
 * @throws DomainError validation_failed with the missing `fields`, case_already_open, loss_report_missing
 */
export async function submittableForm(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
): Promise<CompleteForm> {
  const { form, lookedUp } = await completeForm(tx, seal, studentId);
  await requirePhoto(tx, studentId, form);
  await requireLossReport(tx, { seal, studentId, lookedUp }, form);
  // Last: a stranger who guesses at a card learns of its open case only by sending one of her own.
  await refuseSecondCase(tx, { studentId, ...casesWithFacts(form, seal) });
  return form;
}

async function completeForm(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
): Promise<{ form: CompleteForm; lookedUp: boolean }> {
  const draft = await readDraft(tx, seal, studentId);
  if (!draft) await refuseAnyOpenCase(tx, studentId);
  const fields = draft?.fields ?? {};
  const missing = missingFields(fields);
  if (draft && missing.length === 0)
    return { form: fields as CompleteForm, lookedUp: isLookedUp(draft, seal) };
  throw new DomainError("validation_failed", {
    fields: Object.fromEntries(missing.map((path) => [path, "required"])),
  });
}

/**
 * A photo may have been deleted since the draft named it.
 * @throws DomainError validation_failed
 */
async function requirePhoto(tx: Tx, studentId: string, { photo }: CompleteForm): Promise<void> {
  if (photo?.photoId && !(await studentPhoto(tx, studentId, photo.photoId)))
    throw new DomainError("validation_failed", { fields: { "photo.photoId": "photoNotFound" } });
}

/**
 * "Reported lost before" needs a report that took effect (R40).
 * @throws DomainError loss_report_missing
 */
async function requireLossReport(
  tx: Tx,
  { seal, studentId, lookedUp }: { seal: PersonalDataSeal; studentId: string; lookedUp: boolean },
  form: CompleteForm,
): Promise<void> {
  if (form.reissueReason !== "ALREADY_REPORTED") return;
  const card = { studentId, ...casesWithFacts(form, seal) };
  if (!(await lossReported(tx, card, { byOthers: lookedUp })))
    throw new DomainError("loss_report_missing", { fields: { reissueReason: "noLossReport" } });
}
