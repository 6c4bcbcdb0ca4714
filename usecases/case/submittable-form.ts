import { DomainError } from "#domain/errors.ts";
import { missingFields } from "#domain/form/form.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import type { CompleteForm } from "../rows/case/case-columns.ts";
import { casesWithFacts } from "../rows/case/case-facts.ts";
import { refuseAnyOpenCase, refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { studentPhoto } from "../rows/photo/student-photo.ts";

export interface Submittable {
  form: CompleteForm;
  /** It will stand beside the open loss report of its card. */
  besideAnother: boolean;
}

/**
 * The student's form, when nothing stands in the way of a case; callers hold her lock.
 * @throws DomainError validation_failed with the missing `fields`, case_already_open
 */
export async function submittableForm(
  tx: Tx,
  seal: PersonalDataSeal,
  studentId: string,
): Promise<Submittable> {
  const form = await completeForm(tx, seal, studentId);
  await requirePhoto(tx, studentId, form);
  // Last: a stranger who guesses at a card learns of its open case only by sending one of her own.
  const { category, reissueReason = null } = form;
  const card = { studentId, ...casesWithFacts(form, seal), category, reissueReason };
  return { form, ...(await refuseSecondCase(tx, card)) };
}

async function completeForm(tx: Tx, seal: PersonalDataSeal, studentId: string): Promise<CompleteForm> {
  const draft = await readDraft(tx, seal, studentId);
  if (!draft) await refuseAnyOpenCase(tx, studentId);
  const fields = draft?.fields ?? {};
  const missing = missingFields(fields);
  if (draft && missing.length === 0) return fields as CompleteForm;
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
