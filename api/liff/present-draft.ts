import { toIso } from "#domain/calendar.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { DraftPreview, DraftView } from "#usecases/draft/draft-view.ts";
import type { Draft } from "../contracts/liff.ts";
import { presentException } from "./present-exception.ts";
import { presentSchool } from "./present-school.ts";

/** The draft as read back: personal numbers are masked in the view already. */
export function presentDraft(view: DraftView, language: Language): Draft {
  const { fields, version, missing, school, preview, exceptions, updatedAt } = view;
  const { consent, photo, ...answers } = fields;
  return {
    ...answers,
    ...(photo?.mode && { photo: { ...photo, mode: photo.mode } }),
    ...(consent && { consent: { noticeVersion: consent.noticeVersion, accepted: consent.accepted } }),
    version,
    missing,
    school: school && presentSchool(school),
    preview: preview && presentPreview(preview, language),
    exceptions: exceptions.map((exception) => presentException(exception, language)),
    updatedAt: toIso(updatedAt),
  };
}

function presentPreview({ amountDue, dueDate, consequences }: DraftPreview, language: Language) {
  return { amountDue, dueDate, consequences: consequences.map((text) => inLanguage(text, language)) };
}
