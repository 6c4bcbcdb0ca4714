import { normaliseFields, relevantFields } from "#domain/case/form.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { type LockedStudent, lockStudent } from "../student/lock-student.ts";
import { checkDraft } from "./check-draft.ts";
import type { DraftPatch } from "./draft-patch.ts";
import { readDraft, writeDraft } from "./draft-row.ts";
import { type DraftView, draftView } from "./draft-view.ts";
import { mergePatch } from "./merge-patch.ts";
import { recordConsent } from "./record-consent.ts";
import type { StoredFields } from "./stored-fields.ts";

type DraftDeps = Pick<Deps, "db" | "now" | "seal">;

/**
 * Saves part of the form. Nothing is stored when one value is refused. Declining the notices empties the draft,
 * and before they are accepted no field is taken (R12, R71).
 * @throws DomainError consent_required, validation_failed with `fields`
 */
export async function saveDraft(deps: DraftDeps, studentId: string, patch: DraftPatch): Promise<DraftView> {
  const draft = await deps.db.$transaction(async (tx) => {
    const student = await lockStudent(tx, studentId);
    const stored = await readDraft(tx, deps.seal, studentId);
    const fields = await nextFields(tx, deps, { student, stored: stored?.fields ?? {}, patch });
    return writeDraft(tx, deps, studentId, fields);
  });
  return draftView(deps, studentId, draft);
}

async function nextFields(
  tx: Tx,
  { now }: DraftDeps,
  { student, stored, patch }: { student: LockedStudent; stored: StoredFields; patch: DraftPatch },
): Promise<StoredFields> {
  const consent = patch.consent
    ? await recordConsent(tx, student, patch.consent, { before: stored.consent, at: now() })
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
