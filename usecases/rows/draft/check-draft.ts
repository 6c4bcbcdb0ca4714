import { DomainError } from "#domain/errors.ts";
import { checkFields, type FieldPath, type FormMessageKey } from "#domain/form/form.ts";
import type { Tx } from "../../ports/transaction.ts";
import { studentPhoto } from "../photo/student-photo.ts";
import type { DraftPatch } from "./draft-patch.ts";
import type { StoredFields } from "./stored-fields.ts";

/**
 * Checks a form by the rules, and a newly chosen school and photo against what there is.
 * @throws DomainError validation_failed: dotted field name → key of `form/messages.ts`
 */
export async function checkDraft(
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
