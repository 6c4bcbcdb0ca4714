import type { CaseView } from "#domain/case/case-view.ts";
import { caseView } from "#usecases/case/case-view.ts";
import { studentCases } from "#usecases/case/student-cases.ts";
import { setLanguage } from "#usecases/student/set-language.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { StudentWork } from "../inbox/types.ts";
import type { StudentAccess } from "./converse.ts";
import { formSummary } from "./form-summary.ts";

/** The student of a turn, from the database. */
export function studentAccess(deps: BotDeps, work: StudentWork): StudentAccess {
  let asked: Promise<CaseView[]> | undefined;
  const read = async () =>
    work.studentId && work.hasCases ? (await studentCases(deps, work.studentId)).map(caseView) : [];
  return {
    cases() {
      asked ??= read();
      return asked;
    },
    form: () => formSummary(deps, work.studentId),
    async chooseLanguage(language) {
      work.studentId = await setLanguage(deps, work.lineUserId, language);
      work.language = language;
    },
  };
}
