import type { Deps } from "../ports/deps.ts";
import type { DraftPatch } from "../rows/draft/merge-patch.ts";
import { patchDraft } from "../rows/draft/patch-draft.ts";
import { lockStudent } from "../rows/student/lock-student.ts";
import { type DraftView, draftView } from "./draft-view.ts";

/**
 * Saves part of the form, as `patchDraft` takes it.
 * @throws DomainError consent_required, validation_failed with `fields`
 */
export async function saveDraft(
  deps: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  patch: DraftPatch,
): Promise<DraftView> {
  const draft = await deps.db.$transaction(async (tx) =>
    patchDraft(tx, deps, await lockStudent(tx, studentId), patch),
  );
  return draftView(deps, studentId, draft);
}
