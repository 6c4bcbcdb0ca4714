import type { DraftExceptionCode } from "#domain/codes.ts";
import { asksMinor } from "#domain/form/minor.ts";
import { fieldPaths } from "#domain/form/values.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { FormSummary } from "../messages/part.ts";

/** One card has one case: these stand in the way until that one is over. */
const holding: ReadonlySet<DraftExceptionCode> = new Set(["CASE_ALREADY_OPEN", "CASE_OPEN_ELSEWHERE"]);

/** How far the unsubmitted form is, as the chat tells of it; no personal data but the school. */
export async function formSummary(
  deps: BotDeps,
  studentId: string | undefined,
): Promise<FormSummary | undefined> {
  if (!studentId) return undefined;
  const { version, fields, missing, school, preview, exceptions } = await currentDraft(deps, studentId);
  if (version === 0) return undefined;
  return {
    category: fields.category ?? null,
    school: school?.name ?? null,
    schoolEnglishName: school?.englishName ?? null,
    amountDue: preview?.amountDue ?? null,
    ...(preview && { deductedFee: preview.deductedFee }),
    dueDate: preview?.dueDate ?? null,
    photo: fields.photo?.mode ?? null,
    cardDays: preview?.consequences.find(({ code }) => code === "cardDays") ?? null,
    held: exceptions.find(({ code }) => holding.has(code)) ?? null,
    missing: fieldPaths.filter((path) => missing.includes(path) || (path === "minor" && asksMinor(fields))),
  };
}
