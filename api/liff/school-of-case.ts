import type { Language } from "#domain/language.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import type { StudentCaseView } from "#usecases/rows/case/student-case-view.ts";

/** The school of a case in its reader's language. */
export function schoolOfCase(
  { schoolName: name, schoolEnglishName: englishName }: StudentCaseView,
  language: Language,
): string {
  return schoolNameIn({ name, englishName }, language);
}
