import { asksMinor } from "#domain/form/minor.ts";
import { fieldPaths } from "#domain/form/values.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { FormSummary } from "../messages/part.ts";

/** How far the unsubmitted form is, as the chat tells of it; no personal data but the school. */
export async function formSummary(
  deps: BotDeps,
  studentId: string | undefined,
): Promise<FormSummary | undefined> {
  if (!studentId) return undefined;
  const { version, fields, missing, school, preview } = await currentDraft(deps, studentId);
  if (version === 0) return undefined;
  return {
    category: fields.category ?? null,
    school: school?.name ?? null,
    amountDue: preview?.amountDue ?? null,
    dueDate: preview?.dueDate ?? null,
    photo: fields.photo?.mode ?? null,
    missing: fieldPaths.filter((path) => missing.includes(path) || (path === "minor" && asksMinor(fields))),
  };
}
