import { DomainError } from "#domain/errors.ts";
import {
  checkFields,
  type FieldPath,
  type FormMessageKey,
  normaliseFields,
  relevantFields,
} from "#domain/form/form.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Tx } from "../../ports/transaction.ts";
import { studentPhoto } from "../photo/student-photo.ts";
import type { LockedStudent } from "../student/lock-student.ts";
import { type OpenDraft, readDraft, writeDraft } from "./draft-row.ts";
import { type DraftPatch, mergePatch } from "./merge-patch.ts";
import { recordConsent } from "./record-consent.ts";
import type { StoredFields } from "./stored-fields.ts";

/**
 * Lays a partial save over the form of a locked student. Nothing is stored when one value is refused. Declining the notices
 * empties the form, and before they are accepted no field is taken (R12, R71).
 * @throws DomainError consent_required, validation_failed with `fields`
 */
export async function patchDraft(
  tx: Tx,
  deps: Pick<Deps, "now" | "seal">,
  student: LockedStudent,
  patch: DraftPatch,
): Promise<OpenDraft> {
  const stored = (await readDraft(tx, deps.seal, student.id))?.fields ?? {};
  const fields = await nextFields(tx, { student, stored, patch, at: deps.now() });
  return writeDraft(tx, deps, student.id, fields);
}

async function nextFields(
  tx: Tx,
  {
    student,
    stored,
    patch,
    at,
  }: { student: LockedStudent; stored: StoredFields; patch: DraftPatch; at: Date },
): Promise<StoredFields> {
  const consent = patch.consent
    ? await recordConsent(tx, student, patch.consent, { before: stored.consent, at })
    : stored.consent;
  if (!consent?.accepted) {
    if (hasFields(patch) || !consent) throw new DomainError("consent_required");
    return { consent };
  }
  const merged = mergePatch(stored, patch);
  await checkDraft(tx, student.id, { fields: merged, patch });
  return { ...relevantFields(normaliseFields(merged)), consent };
}

function hasFields({ consent: _, ...fields }: DraftPatch): boolean {
  return Object.values(fields).some((value) => value !== undefined && value !== null && value !== "");
}

/**
 * Checks a form by the rules, and a newly chosen school and photo against what there is.
 * @throws DomainError validation_failed: dotted field name → key of `form/messages.ts`
 */
async function checkDraft(
  tx: Tx,
  studentId: string,
  { fields, patch }: { fields: StoredFields; patch: DraftPatch },
): Promise<void> {
  const faults: Partial<Record<FieldPath, FormMessageKey>> = checkFields(fields);
  if (patch.schoolCode && !faults.schoolCode && !(await schoolExists(tx, patch.schoolCode)))
    faults.schoolCode = "schoolCode";
  if (patch.photo?.photoId && !(await studentPhoto(tx, studentId, patch.photo.photoId)))
    faults["photo.photoId"] = "photoNotFound";
  if (Object.keys(faults).length > 0) throw new DomainError("validation_failed", { fields: faults });
}

async function schoolExists(tx: Tx, code: string): Promise<boolean> {
  return (await tx.school.count({ where: { code } })) > 0;
}
