import type { CaseView } from "#domain/case/case-view.ts";
import type { Language } from "#domain/language.ts";
import type { SchoolNames } from "#domain/school-name.ts";
import { studentCases } from "#usecases/case/student-cases.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { lossReportedBefore } from "#usecases/draft/loss-reported-before.ts";
import { wentOn } from "#usecases/draft/went-on.ts";
import { deskAsked, waitsForPerson, wasToldOfTheEnd } from "#usecases/hand-off/open-hand-off.ts";
import { caseView } from "#usecases/rows/case/case-view.ts";
import { setLanguage } from "#usecases/student/set-language.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Choices, Conversation } from "../dialog/conversation.ts";
import type { InboxRow, StudentWork } from "../inbox/types.ts";
import type { FormSummary, Part } from "../messages/part.ts";
import { formSummary } from "./form-summary.ts";
import { followHandOff, type PersonAsked, tellPerson } from "./hand-off.ts";
import { choicesOfForm } from "./rebuild.ts";
import { type PhotoToTake, takePhoto } from "./take-photo.ts";
import { withdraw } from "./withdraw.ts";

/** What a turn asks of the student's data, and orders about it. */
export interface StudentAccess extends PersonAsked {
  /** Newest first; read once a turn at most. */
  cases: () => Promise<CaseView[]>;
  form: () => Promise<FormSummary | undefined>;
  choicesOfForm: () => Promise<Choices>;
  /** She saved or sent a form after that moment. */
  wentOn: (since: Date) => Promise<boolean>;
  /** The loss of the card that her form speaks of was reported before (R40). */
  lossReported: () => Promise<boolean>;
  chooseLanguage: (language: Language) => Promise<void>;
  /** @returns false when no person has the word any more */
  tellPerson: (row: InboxRow) => Promise<boolean>;
  followHandOff: (before: Conversation, after: Conversation) => Promise<void>;
  /** The school at whose desk she waits; null for iPASS. */
  deskAsked: () => Promise<SchoolNames | null>;
  takePhoto: (photo: PhotoToTake) => Promise<Part[]>;
  /** Takes a case back, or says why it stays; nothing about a case that is not there. */
  withdraw: (serial: string) => Promise<Part[]>;
}

/** The student of a turn, from the database. */
export function studentAccess(deps: BotDeps, work: StudentWork): StudentAccess {
  let cases: Promise<CaseView[]> | undefined;
  const readCases = async () =>
    work.studentId && work.hasCases ? (await studentCases(deps, work.studentId)).map(caseView) : [];
  return {
    cases() {
      cases ??= readCases();
      return cases;
    },
    form: () => formSummary(deps, work.studentId),
    choicesOfForm: async () =>
      work.studentId ? choicesOfForm((await currentDraft(deps, work.studentId)).fields) : {},
    wentOn: async (since) =>
      work.studentId !== undefined &&
      (work.hasDraft || work.hasCases) &&
      (await wentOn(deps, work.studentId, since)),
    lossReported: async () =>
      work.studentId !== undefined && (await lossReportedBefore(deps, work.studentId)),
    async chooseLanguage(language) {
      work.studentId = await setLanguage(deps, work.lineUserId, language);
      work.language = language;
    },
    waitsForPerson: () => waitsForPerson(deps, work.studentId),
    toldOfTheEnd: async () => work.studentId !== undefined && (await wasToldOfTheEnd(deps, work.studentId)),
    tellPerson: (row) => tellPerson(deps, work, row),
    followHandOff: (before, after) => followHandOff(deps, work, before, after),
    deskAsked: () => deskAsked(deps, work.studentId),
    takePhoto: (photo) => takePhoto(deps, work, photo),
    withdraw: (serial) => withdraw(deps, work, serial),
  };
}
